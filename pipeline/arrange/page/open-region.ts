import { crosses, filledColumns, type Gutter, inner, narrowed, piecesOf, wide } from './gutters.ts';
import { beginsStamp } from './side-by-side.ts';
import type { TextLine } from './text-line.ts';

/** Lines of a table that no vertical lines rule, and the gutters between its columns. */
export interface Region {
  readonly lines: readonly TextLine[];
  readonly gutters: readonly Gutter[];
}

/** A table has at least so many gutters, and lines that have words in all columns but one; fewer are requisites. */
const fewestGutters = 2;
const fewestFull = 2;

/** In its first lines the gutters of a table are still to be found. */
const settling = 4;

/** A heading over several columns takes at most so many lines. */
const tallestHeading = 3;

/** Lines of a table stand no farther below each other, in ems, and not much farther than those before. */
const farthest = 4;
const fartherThanBefore = 1.6;

/** The lines of a table whose first line with most of its columns is `lines[from]`, null where none begins there. */
export const regionFrom = (lines: readonly TextLine[], from: number): Region | null => {
  const first = lines[from];
  if (!first || !showsColumns(first)) return null;
  let gutters = narrowed(wide, first);
  let end = from + 1;
  let gap = 0;
  for (let index = end; index < lines.length && index - end < tallestHeading; index += 1) {
    const [line, last] = [lines[index], lines[index - 1]];
    if (!line || !last || !isNear(line, last, gap, index - from)) break;
    const left = narrowed(gutters, line);
    if (!belongs(line, left, inner(gutters), index - from)) continue;
    gap = Math.max(gap, line.box[1] - last.box[3]);
    gutters = left;
    end = index + 1;
  }
  const region = { lines: lines.slice(from, end), gutters: inner(gutters) };
  return isTable(region) ? region : null;
};

/** True for a line of several cells; stamps side by side («РАССМОТРЕНО», «СОГЛАСОВАНО», «УТВЕРЖДАЮ») are none. */
const showsColumns = (line: TextLine): boolean => {
  const pieces = piecesOf(line);
  return pieces.length > fewestGutters && pieces.filter(beginsStamp).length * 2 < pieces.length;
};

const isNear = (line: TextLine, last: TextLine, before: number, count: number): boolean => {
  const gap = line.box[1] - last.box[3];
  const usual =
    count < settling ? farthest * line.size : fartherThanBefore * Math.max(0, before) + line.size / 2;
  return gap < Math.min(usual, farthest * line.size);
};

/** True for a line that leaves the gutters as they are, or as many as a table needs while they are still to be found. */
const belongs = (
  line: TextLine,
  left: readonly Gutter[],
  gutters: readonly Gutter[],
  count: number,
): boolean => {
  const kept = inner(left).length;
  if (crosses(gutters, line) && piecesOf(line).length === 1) return false;
  return count < settling ? kept >= fewestGutters : kept >= gutters.length;
};

const isTable = ({ lines, gutters }: Region): boolean => {
  const full = lines.filter((line) => filledColumns(gutters, line) >= Math.max(3, gutters.length));
  return gutters.length >= fewestGutters && full.length >= fewestFull && lines.length > 2;
};

/** How near, in ems, the first lines of headings stand over those that were found. */
const near = 0.6;

/** The lines right above a table that stand within its columns: headings take several lines. */
export const headAbove = (
  above: readonly TextLine[],
  { lines, gutters }: Region,
  rules: readonly number[],
): TextLine[] => {
  const head: TextLine[] = [];
  for (const line of above.toReversed()) {
    const below = head[0] ?? lines[0];
    if (!below || below.box[1] - line.box[3] > near * line.size || crosses(gutters, line)) break;
    if (rules.some((y) => y > line.box[3] && y < below.box[1])) break;
    head.unshift(line);
  }
  return head;
};
