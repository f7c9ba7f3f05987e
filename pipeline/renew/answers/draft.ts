import type { Change } from '../../model/change.ts';
import type { Parts } from '../../model/text-walk.ts';
import { whereIs } from '../where.ts';

/** A document on its way through the answers. */
export interface Draft {
  /** What it was before: last year's. */
  readonly last: Parts;
  readonly parts: Parts;
  readonly changes: readonly Change[];
}

/** A new row of the list: what it is, without where. */
export type Row = Omit<Change, 'where'>;

export const byYou = 'Указано вами.';

/** A draft with other parts; rows that are settled give way to new ones. */
export const answered = (
  draft: Draft,
  parts: Parts,
  rows: readonly Row[],
  settled: (change: Change) => boolean,
): Draft => ({
  ...draft,
  parts,
  changes: [
    ...draft.changes.filter((change) => !settled(change)),
    ...rows.map((row) => ({ ...row, where: whereIs(row.path, parts) })),
  ],
});
