import type { Comparison } from './comparison.ts';
import { likeness } from './likeness.ts';
import type { PlacedItem } from './match-items.ts';
import { none, type Share, shareOf } from './share.ts';

/** Misread letters are counted elsewhere; less like one another than this, a part of the row is missing or too much. */
const whole = 0.9;

const textsOf = ({ item }: PlacedItem): readonly string[] =>
  [item.activity, item.deadline?.text, item.responsible?.text, item.result].map((text) => text ?? '');

const isWhole = (truth: PlacedItem, read: PlacedItem): boolean => {
  const found = textsOf(read);
  return textsOf(truth).every((text, place) => likeness(text, found[place] ?? '') >= whole);
};

/** Rows that the end of a page cut in two and that were read as one, with all that belongs to them and nothing else. */
export const splitRows = ({ layout, matching }: Comparison): Share => {
  if (!layout) return none;
  const cut = new Set(layout.rows.filter(({ pages }) => pages.length > 1).map(({ path }) => path));
  return shareOf(
    matching.pairs
      .filter(({ truth }) => cut.has(truth.path))
      .map(({ truth, read }) => read !== null && isWhole(truth, read)),
  );
};
