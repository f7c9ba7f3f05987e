import type { Ruling } from '../ruling.ts';
import { alongOneLine } from './grid-line.ts';

/** How far a line may end before the one that it meets, or go on beyond it. Points. */
const reach = 4;

/** Rulings that go on with, cross or touch one another, directly or by others; a lone line is no group. */
export const connectedRulings = (rulings: readonly Ruling[], slack: number): Ruling[][] => {
  const parents = new Map(rulings.map((line) => [line, line]));
  const join = (one: Ruling, other: Ruling): void => {
    parents.set(rootOf(parents, one), rootOf(parents, other));
  };
  const horizontal = rulings.filter(({ axis }) => axis === 'horizontal');
  const vertical = rulings.filter(({ axis }) => axis === 'vertical').toSorted((a, b) => a.at - b.at);
  for (const line of [...alongOneLine(horizontal, slack), ...alongOneLine(vertical, slack)]) {
    joinNeighbours(line, join);
  }
  for (const line of horizontal) {
    for (let index = firstFrom(vertical, line.from - reach); index < vertical.length; index += 1) {
      const other = vertical[index];
      if (!other || other.at > line.to + reach) break;
      if (line.at >= other.from - reach && line.at <= other.to + reach) join(line, other);
    }
  }
  const groups = Map.groupBy(rulings, (line) => rootOf(parents, line));
  return [...groups.values()].filter(({ length }) => length > 1);
};

/** Joins pieces of one line where nearly no gap is between them. */
const joinNeighbours = (pieces: readonly Ruling[], join: (one: Ruling, other: Ruling) => void): void => {
  let last: Ruling | undefined;
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    if (last && piece.from - last.to <= 2 * reach) join(piece, last);
    if (!last || piece.to > last.to) last = piece;
  }
};

/** The first of `lines`, sorted by `at`, that stands at `at` or behind it. */
const firstFrom = (lines: readonly Ruling[], at: number): number => {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The member that stands for a group (union–find); the way to it is made shorter. */
const rootOf = (parents: Map<Ruling, Ruling>, member: Ruling): Ruling => {
  let root = member;
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) {
    parents.set(root, parents.get(next) ?? next);
    root = next;
  }
  return root;
};
