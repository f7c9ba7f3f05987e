import { type Parting, segmentsOf, type TextLine } from './text-line.ts';

/** A strip from top to bottom of some lines that no word enters, in points. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** What parts a line where its cells stand near each other: less than a tab, more than justified words. */
const byCells: Parting = { ems: 0.8, times: 2.2 };

/** A gutter is at least so wide, in ems; many lines have no common gap of a space's width but between columns. */
const narrowest = 0.2;

/** The pieces of a line that surely are a cell each; more cells may stand so near each other that only gutters tell. */
export const piecesOf = (line: TextLine): TextLine[] => segmentsOf(line, byCells);

/** What parts headings: they are not justified, so that their spaces are as wide as spaces are. */
const byHeadings: Parting = { ems: 0.5, times: 1.5 };

/** The pieces of a line that each may be a heading over several columns. */
export const headingsIn = (line: TextLine): TextLine[] => segmentsOf(line, byHeadings);

/** What the words of a line leave of gutters; without gutters, all its own gaps and the margins at both sides. */
export const narrowed = (gutters: readonly Gutter[] | null, { words, size }: TextLine): Gutter[] => {
  let left = gutters ?? [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
  for (const { box } of words) {
    left = left.flatMap((gutter) =>
      box[2] <= gutter.from || box[0] >= gutter.to
        ? [gutter]
        : [
            { from: gutter.from, to: box[0] },
            { from: box[2], to: gutter.to },
          ].filter(({ from, to }) => to - from >= narrowest * size),
    );
  }
  return [...left];
};

/** The gutters between columns, without the margins at both sides. */
export const inner = (gutters: readonly Gutter[]): Gutter[] =>
  gutters.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));

/** The column, counted from 0, in which a point stands: each gutter's middle parts two. */
export const columnOf = (gutters: readonly Gutter[], x: number): number =>
  gutters.filter(({ from, to }) => x > (from + to) / 2).length;

/** True for a line with a word across the middle of a gutter. */
export const crosses = (gutters: readonly Gutter[], { words }: TextLine): boolean =>
  words.some(({ box }) => columnOf(gutters, box[0]) !== columnOf(gutters, box[2]));

/** The columns that have words of a line. */
export const filledColumns = (gutters: readonly Gutter[], { words }: TextLine): ReadonlySet<number> =>
  new Set(words.map(({ box }) => columnOf(gutters, (box[0] + box[2]) / 2)));

/** How many of the lines have words at both sides of each gutter. */
export const supportOf = (gutters: readonly Gutter[], lines: readonly TextLine[]): number[] => {
  const filled = lines.map((line) => filledColumns(gutters, line));
  return gutters.map(
    (_, column) => filled.filter((columns) => columns.has(column) && columns.has(column + 1)).length,
  );
};
