/**
 * What a person does to a document that was read. `row`, `cell` and `list` are JSON Pointers; rows are whatever stands in
 * a list: items of a section, sections of a plan, clauses of an order and their points, rows of a table, plans.
 */
import { z } from 'zod';
import type { Immutable } from '../../model/immutable.ts';

/** Characters of one value: more than the longest clause of an order has. */
const longestValue = 20_000;

const pointer = z.string().startsWith('/').max(300);
const index = z.int().min(0).max(100_000);

export const editSchema = z.discriminatedUnion('kind', [
  /** Another text for a value; null or a blank one says that it is absent. What is missing above it is made. */
  z.strictObject({
    kind: z.literal('set'),
    value: pointer,
    text: z.string().max(longestValue).nullable(),
  }),
  /** An empty row before the one that stands at `at`. */
  z.strictObject({ kind: z.literal('add-row'), list: pointer, at: index }),
  z.strictObject({ kind: z.literal('drop-row'), row: pointer }),
  /** What stands in a cell from character `at` on becomes a new row's behind this one. */
  z.strictObject({ kind: z.literal('split-row'), cell: pointer, at: index }),
  /** Joins a row with the one before it, cell by cell. */
  z.strictObject({ kind: z.literal('join-row'), row: pointer }),
  /** Puts a row before the one that stands at `at` in a list of the same kind, as it is before the move. */
  z.strictObject({ kind: z.literal('move-row'), row: pointer, list: pointer, at: index }),
  /** The columns of a plan, each with the one that it was, null for a new one; those that are not named go with their cells. */
  z.strictObject({
    kind: z.literal('set-columns'),
    plan: pointer,
    columns: z
      .array(
        z.strictObject({
          from: index.nullable(),
          role: z.enum(['number', 'activity', 'deadline', 'responsible', 'result', 'other']),
        }),
      )
      .min(1)
      .max(50),
  }),
  /** A table that is a plan on paper becomes one. */
  z.strictObject({ kind: z.literal('plan-of-table'), table: pointer }),
  /** A person has compared these doubts with the paper, and what stands there is right. */
  z.strictObject({ kind: z.literal('settle'), doubts: z.array(z.string().max(300)).min(1).max(10_000) }),
]);

export type Edit = Immutable<z.infer<typeof editSchema>>;
