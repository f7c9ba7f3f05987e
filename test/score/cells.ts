import { isDeepStrictEqual as same } from 'node:util';
import type { Item, Term } from '../../pipeline/model/document.ts';
import type { Comparison } from './comparison.ts';
import { type Share, shareOf, sum } from './share.ts';

/** One item beside the item that was read for it. */
type Judge = (truth: Item, read: Item | null) => readonly boolean[];

/** Judges each item of the truth; an item that was read besides has all its values wrong. */
const overItems =
  (judge: Judge, wrong: (extra: Item) => number) =>
  ({ matching: { pairs, extra } }: Comparison) =>
    sum([
      ...pairs.map((pair) => shareOf(judge(pair.truth.item, pair.read?.item ?? null))),
      ...extra.map(({ item }): Share => ({ right: 0, total: wrong(item) })),
    ]);

const cellsOf = ({ number, activity, deadline, responsible, result, other }: Item) => [
  number,
  activity,
  deadline?.text ?? null,
  responsible?.text ?? null,
  result,
  other,
];

/** Cells of the plans' items that are exact to the letter, an empty cell among them. */
export const cells = overItems(
  (truth, read) => {
    const found = read && cellsOf(read);
    return cellsOf(truth).map((cell, column) => found !== null && same(cell, found[column]));
  },
  (extra) => cellsOf(extra).length,
);

/** Of a recurring term the contract fixes how often it comes, not how the rule is written. */
const comparable = (term: Term) => (term.kind === 'recurring' ? { kind: term.kind, per: term.per } : term);

/** Deadlines whose terms are exact, all of them and in their order. */
export const terms = overItems(
  (truth, read) =>
    truth.deadline || read?.deadline
      ? [same(truth.deadline?.terms.map(comparable), read?.deadline?.terms.map(comparable))]
      : [],
  (extra) => (extra.deadline ? 1 : 0),
);

/** Cells of the responsible that were split into exactly the right parties. */
export const parties = overItems(
  (truth, read) =>
    truth.responsible || read?.responsible
      ? [same(truth.responsible?.parties, read?.responsible?.parties)]
      : [],
  (extra) => (extra.responsible ? 1 : 0),
);
