/** What a run keeps of a document: the one source of its type and of its part in `prikaz.batch-event/1`. */
import { z } from 'zod';
import { documentSchema } from './schema.ts';

const text = z.string().min(1);
const count = z.int().nonnegative();

export const documentSummarySchema = z.strictObject({
  form: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable().describe('ISO 8601'),
  title: z.string().nullable(),
  counts: z
    .strictObject({ clauses: count, plans: count, sections: count, items: count, tables: count })
    .describe('how much of each thing the document holds'),
  corrections: documentSchema.shape.corrections,
  diagnostics: documentSchema.shape.diagnostics,
  changes: z
    .strictObject({ given: count, derived: count, confirm: count, blocked: count, kept: count })
    .nullable()
    .describe('by certainty, those that a person asked for aside; null where nothing was renewed'),
  toConfirm: z
    .strictObject({ places: count, people: count })
    .describe('what a person has still to confirm: texts, and people who may stand in many'),
  missing: z
    .array(
      z.strictObject({
        path: z.string().describe('JSON Pointer into the renewed document'),
        where: text,
        old: z.string().nullable(),
        reason: text,
      }),
    )
    .describe('what only a person can know'),
  draft: z
    .boolean()
    .nullable()
    .describe('true where the issued document bears «ПРОЕКТ», null where nothing was issued'),
});
