import type { Ruling } from '../paper/ruling.ts';

/** From where to where along a line's axis, in points. */
export type Span = readonly [from: number, to: number];

/** One line of a grid, put together from all its pieces. */
export interface GridLine {
  /** The mean place of its pieces: y of a horizontal line, x of a vertical one. */
  readonly at: number;
  /** What is drawn of it, in order, without overlaps. */
  readonly spans: readonly Span[];
}

/** So small gaps along a line are none. Points. */
const near = 3;

/** Lines so near each other are one where they stand nowhere side by side: what is left of a skew. Points. */
const steps = 9;

/** Pieces of one axis in groups that stand on one line, from the top or left; `slack` is how far apart they may be. */
export const alongOneLine = (pieces: readonly Ruling[], slack: number): Ruling[][] => {
  const groups: Ruling[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    if (first && last && piece.at - last.at <= slack && piece.at - first.at <= 2 * slack) group?.push(piece);
    else groups.push([piece]);
  }
  return groups;
};

/** The pieces of one axis as whole lines, from the top or left. */
export const gridLines = (pieces: readonly Ruling[], slack: number): GridLine[] =>
  joinSteps(alongOneLine(pieces, slack).map(lineOf));

const lineOf = (pieces: readonly Ruling[]): GridLine => {
  const length = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const moment = pieces.reduce((sum, { at, from, to }) => sum + at * (to - from), 0);
  return { at: moment / length, spans: joinSpans(pieces.map(({ from, to }) => [from, to])) };
};

const joinSpans = (spans: readonly Span[]): Span[] => {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from - last[1] <= near) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
};

const joinSteps = (lines: readonly GridLine[]): GridLine[] => {
  const joined: GridLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && line.at - before.at <= steps && isBeyond(before, line))
      joined.splice(-1, 1, both(before, line));
    else joined.push(line);
  }
  return joined;
};

/** True where next to none of one line is beside the other. */
const isBeyond = (one: GridLine, other: GridLine): boolean => {
  const beside = one.spans.reduce((sum, [from, to]) => sum + covered(other, from, to), 0);
  return beside <= 2 * near && beside < 0.2 * Math.min(drawn(one), drawn(other));
};

const both = (one: GridLine, other: GridLine): GridLine => {
  const [a, b] = [drawn(one), drawn(other)];
  return { at: (one.at * a + other.at * b) / (a + b), spans: joinSpans([...one.spans, ...other.spans]) };
};

/** How much of a line is drawn, in points. */
const drawn = ({ spans }: GridLine): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** How much of a line is drawn between two places, in points. */
export const covered = ({ spans }: GridLine, from: number, to: number): number =>
  spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

/** Where a line begins and ends. */
export const extent = ({ spans }: GridLine): Span => [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
