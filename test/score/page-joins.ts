import type { Comparison } from './comparison.ts';
import type { PlacedItem } from './match-items.ts';
import { none, type Share } from './share.ts';

interface Neighbours {
  /** True where they are rows of one table, in the truth and in the reading. */
  readonly truly: boolean;
  readonly asRead: boolean;
}

/** The last row that begins on a page beside the first that begins on the next, page by page. */
const neighbours = ({ layout, matching }: Comparison): readonly Neighbours[] => {
  const pages = new Map(layout?.rows.map((row) => [row.path, row.pages]));
  const begins = ({ path }: PlacedItem): number => pages.get(path)?.[0] ?? 0;
  return matching.pairs.flatMap((pair, place) => {
    const next = matching.pairs[place + 1];
    if (!next || begins(pair.truth) === begins(next.truth)) return [];
    return {
      truly: pair.truth.plan === next.truth.plan,
      asRead: pair.read !== null && next.read !== null && pair.read.plan === next.read.plan,
    };
  });
};

/** F1 of the joins of table parts over a page's end: twice the right joins to those to be made and those made. */
export const pageJoins = (comparison: Comparison): Share => {
  if (!comparison.layout) return none;
  const all = neighbours(comparison);
  return {
    right: 2 * all.filter(({ truly, asRead }) => truly && asRead).length,
    total: all.filter(({ truly }) => truly).length + all.filter(({ asRead }) => asRead).length,
  };
};
