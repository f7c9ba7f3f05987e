import type { Ruling } from '../paper/ruling.ts';
import { alongOneLine } from './grid-line.ts';

/** How far a line may end before the one that it meets, or go on beyond it. Points. */
const reach = 4;

/** Rulings that go on with, cross or touch one another, directly or by others; a lone line is no group. */
export const connectedRulings = (rulings: readonly Ruling[], slack: number): Ruling[][] => {
  const horizontal = alongOneLine(
    rulings.filter(({ axis }) => axis === 'horizontal'),
    slack,
  );
  const vertical = alongOneLine(
    rulings.filter(({ axis }) => axis === 'vertical'),
    slack,
  );
  const pieces = [...horizontal.flatMap(strokesOf), ...vertical.flatMap(strokesOf)];
  const strokes = pieces.map((own, index) => ({ ...spanOf(own), axis: own[0]?.axis, index }));
  const upright = strokes.filter(({ axis }) => axis === 'vertical').toSorted((a, b) => a.at - b.at);
  const parents = strokes.map(({ index }) => index);
  for (const line of strokes) {
    if (line.axis === 'vertical') continue;
    for (let at = firstFrom(upright, line.from - reach); at < upright.length; at += 1) {
      const other = upright[at];
      if (!other || other.at > line.to + reach) break;
      const meets = line.at >= other.from - reach && line.at <= other.to + reach;
      if (meets) parents[rootOf(parents, other.index)] = rootOf(parents, line.index);
    }
  }
  const groups = Map.groupBy(strokes, ({ index }) => rootOf(parents, index));
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.flatMap(({ index }) => pieces[index] ?? []));
};

/** The pieces of one line in groups between which there is a gap. */
const strokesOf = (pieces: readonly Ruling[]): Ruling[][] => {
  const strokes: Ruling[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const open = strokes.at(-1);
    if (open && piece.from - end <= 2 * reach) open.push(piece);
    else strokes.push([piece]);
    end = Math.max(end, piece.to);
  }
  return strokes;
};

/** Where a stroke stands, begins and ends. */
const spanOf = (pieces: readonly Ruling[]): Pick<Ruling, 'at' | 'from' | 'to'> => ({
  at: pieces.reduce((sum, { at }) => sum + at, 0) / pieces.length,
  from: pieces.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY),
  to: pieces.reduce((last, { to }) => Math.max(last, to), Number.NEGATIVE_INFINITY),
});

/** The first of `lines`, sorted by `at`, that stands at `at` or behind it. */
const firstFrom = (lines: readonly { readonly at: number }[], at: number): number => {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The member that stands for a group (union–find); the way to it is made shorter. */
const rootOf = (parents: number[], member: number): number => {
  let root = member;
  for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) {
    parents[root] = parents[next] ?? next;
    root = next;
  }
  return root;
};
