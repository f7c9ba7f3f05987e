import {
  columnOf,
  crosses,
  filledColumns,
  type Gutter,
  headingsIn,
  inner,
  narrowed,
  piecesOf,
  supportOf,
} from './gutters.ts';
import type { TextLine } from './text-line.ts';

/** Lines of a table that no vertical lines rule, and the gutters between its columns. */
export interface Region {
  readonly lines: readonly TextLine[];
  readonly gutters: readonly Gutter[];
}

/** A table has at least so many gutters, and lines that have words in all columns but one; fewer are requisites. */
const fewestGutters = 2;
const fewestFull = 2;

/** A gutter is sure where so many lines, and this share of them all, have words at both sides of it. */
const sure = { lines: 3, share: 0.25 };

/** A narrower gutter, in ems, may be no more than spaces that stand over one another by chance: it takes more lines. */
const narrow = 0.5;
const sureOfNarrow = [
  { lines: 6, share: 0.4 },
  { lines: 4, share: 0.9 },
];

/** A heading over several columns takes at most so many lines. */
const tallestHeading = 3;

/** Lines of a table stand no farther below each other, in ems, and not much farther than those before. */
const farthest = 4;
const fartherThanBefore = 1.6;

/** After so many lines a table has shown how far its lines stand apart. */
const settled = 4;

/** Headings whose lines stand at different heights may look like a small table before the table. */
const tallestHeader = 6;

/**
 * The table that begins at or soon after `lines[from]` and the lines before it, null where none begins there. Of several
 * the longest: it is best seen from the first line that shows most of its columns.
 */
export const findRegion = (
  lines: readonly TextLine[],
  from: number,
): (Region & { readonly from: number }) | null => {
  const first = regionFrom(lines, from);
  if (!first) return null;
  let best = { ...first, from };
  for (let at = from + 1; at <= from + Math.min(tallestHeader, first.lines.length); at += 1) {
    const region = regionFrom(lines, at);
    if (region && isBetter({ ...region, from: at }, best)) best = { ...region, from: at };
  }
  return best;
};

/** Headings over several columns hide a gutter; the lines without them show more columns and end where the others do. */
const isBetter = (region: Region & { from: number }, best: Region & { from: number }): boolean =>
  weightOf(region) > weightOf(best) ||
  (region.gutters.length > best.gutters.length &&
    region.from + region.lines.length >= best.from + best.lines.length);

const weightOf = ({ lines, gutters }: Region): number => lines.length * gutters.length;

const regionFrom = (lines: readonly TextLine[], from: number): Region | null => {
  const first = lines[from];
  if (!first || piecesOf(first).length <= fewestGutters) return null;
  const taken = [first];
  let gutters = narrowed(null, first);
  let end = from + 1;
  let gap = 0;
  for (let index = end; index < lines.length && index - end < tallestHeading; index += 1) {
    const [line, last] = [lines[index], lines[index - 1]];
    if (!line || !last || !isNear(line, last, taken.length < settled ? null : gap)) break;
    // A heading tells nothing of the columns, wherever it stands.
    const left = piecesOf(line).length > 1 ? narrowed(gutters, line) : gutters;
    if (!belongs(line, left, inner(gutters), taken)) continue;
    gap = Math.max(gap, line.box[1] - last.box[3]);
    gutters = left;
    taken.push(line);
    end = index + 1;
  }
  const region = { lines: lines.slice(from, end), gutters: columnGutters(inner(gutters), taken) };
  return isTable(region) ? region : null;
};

/** The gutters that are more than chance: of a space's width where many lines say so, wider ones where any does. */
const columnGutters = (gutters: readonly Gutter[], lines: readonly TextLine[]): Gutter[] => {
  const support = supportOf(gutters, lines);
  return gutters.filter(
    (gutter, index) =>
      isSure(gutter, support[index] ?? 0, lines) || (support[index] && !isNarrow(gutter, lines)),
  );
};

const isNarrow = ({ from, to }: Gutter, lines: readonly TextLine[]): boolean =>
  to - from < narrow * (lines[0]?.size ?? 0);

const isSure = (gutter: Gutter, support: number, lines: readonly TextLine[]): boolean => {
  const holds = ({ lines: fewest, share }: typeof sure): boolean =>
    support >= Math.max(fewest, share * lines.length);
  return isNarrow(gutter, lines) ? sureOfNarrow.some(holds) : holds(sure);
};

/** True where a line is not too far below the one before; `before` is the widest gap so far, null at the beginning. */
const isNear = (line: TextLine, last: TextLine, before: number | null): boolean => {
  const gap = line.box[1] - last.box[3];
  const usual =
    before === null ? farthest * line.size : fartherThanBefore * Math.max(0, before) + line.size / 2;
  return gap < Math.min(usual, farthest * line.size);
};

/** True for a line that leaves enough gutters, and all that are sure. */
const belongs = (
  line: TextLine,
  left: readonly Gutter[],
  gutters: readonly Gutter[],
  taken: readonly TextLine[],
): boolean => {
  if (piecesOf(line).length === 1) return !crosses(gutters, line);
  if (inner(left).length < fewestGutters) return false;
  const isLost = (gutter: Gutter): boolean =>
    !left.some(({ from, to }) => from < gutter.to && to > gutter.from);
  if (!gutters.some(isLost)) return true;
  const support = supportOf(gutters, taken);
  return !gutters.some((gutter, index) => isLost(gutter) && isSure(gutter, support[index] ?? 0, taken));
};

const isTable = ({ lines, gutters }: Region): boolean => {
  const filled = lines.map((line) => filledColumns(gutters, line).size);
  const full = filled.filter((columns) => columns >= Math.max(3, gutters.length)).length;
  // Where more lines run across the columns than show them, two lines of requisites stand over text.
  const across = lines.filter((line) => piecesOf(line).length === 1 && crosses(gutters, line)).length;
  const shown = lines.filter((line, index) => piecesOf(line).length > 1 && (filled[index] ?? 0) > 1).length;
  return gutters.length >= fewestGutters && full >= fewestFull && lines.length > 2 && across <= shown;
};

/** How near, in ems, lines of one heading stand to one another, and the whole header to what stands under it. */
const near = 0.35;
const headerGap = 1.3;

/** The table with the lines right above it that go on with its first line or name its columns, and stand within them. */
export const withHead = (region: Region, above: readonly TextLine[], rules: readonly number[]): Region => {
  const [first] = region.lines;
  const head: TextLine[] = [];
  let { gutters } = region;
  for (const line of above.toReversed()) {
    const below = head[0] ?? first;
    const over = spannedGutters(line, gutters, head);
    const left = gutters.flatMap((gutter, index) =>
      over.has(index) ? [gutter] : widest(narrowed([gutter], line)),
    );
    // A line of one piece may be the title, and is where its words stand in several columns.
    const [pieces, filled] = [piecesOf(line).length, filledColumns(gutters, line).size];
    if (pieces === 1 && filled > 1) break;
    const reach = head.length === 0 || pieces > 1 ? headerGap : near;
    const isParted = reach === near && rules.some((y) => below && y > line.box[3] && y < below.box[1]);
    if (!below || left.length < gutters.length || isParted || gapBelow(line, below) > reach) break;
    gutters = left;
    head.unshift(line);
  }
  const last = head.at(-1);
  const named = new Set(head.flatMap((line) => [...filledColumns(gutters, line)]));
  const goesOn = last && first && gapBelow(last, first) <= near;
  if (!goesOn && named.size < Math.max(3, gutters.length)) return region;
  return { lines: [...head, ...region.lines], gutters };
};

/** The gutters under the pieces of a line that stand over columns which have headings of their own in `below`. */
const spannedGutters = (
  line: TextLine,
  gutters: readonly Gutter[],
  below: readonly TextLine[],
): ReadonlySet<number> =>
  new Set(
    headingsIn(line).flatMap(({ box }) => {
      const [first, last] = [columnOf(gutters, box[0]), columnOf(gutters, box[2])];
      const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const isHead = below.some((other) => {
        const filled = filledColumns(gutters, other);
        return columns.every((column) => filled.has(column));
      });
      return isHead ? columns.slice(0, -1) : [];
    }),
  );

/** The widest of what a word in it left of a gutter: a heading parts no column. */
const widest = (gutters: readonly Gutter[]): readonly Gutter[] =>
  gutters.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);

/** The gap between a line and the one below it, in ems. */
const gapBelow = (line: TextLine, below: TextLine): number => (below.box[1] - line.box[3]) / line.size;
