import type { Cell, Row } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { cellText } from './clean-text.ts';
import { isTableLine } from './find-line-table.ts';
import { type Finder, isBlank } from './finder.ts';
import { isFrameRule } from './frame-line.ts';
import { columnStarts, fillOf, type LayoutHeader, layoutHeader } from './layout-columns.ts';
import { cutLine, filledCells, isNumbered } from './layout-line.ts';
import { type LayoutGroup, type LayoutRow, layoutRows } from './layout-rows.ts';
import { pageEnd } from './page-ends.ts';

/** A table whose columns are aligned with spaces, as `pdftotext -layout` prints it. Its headings tell where it begins. */
export const findLayout: Finder = (lines, from) => {
  const header = layoutHeader(lines, from);
  if (!header) return null;
  const raw = takeGroups(lines, from, header);
  const fill = fillOf(raw.flatMap((group) => group.lines));
  const rows = layoutRows(raw.map((group) => cutGroup(group, header, fill)));
  const to = raw.at(-1)?.to ?? from + header.height;
  if (rows.every(({ merged }) => merged)) return { to, blocks: null };
  const columns = header.columns.length;
  const all = [headerRow(header), ...rows].map((row) => rowOf(row, columns));
  return { to, blocks: [{ kind: 'table', columns, rows: all, place: nowhere }] };
};

/** Lines without a blank one between them. */
interface RawGroup {
  readonly lines: readonly string[];
  readonly afterBreak: boolean;
  /** The line after the group. */
  readonly to: number;
}

/** So many blank lines, with no page's end among them, no table has inside. */
const mostBlanks = 4;

/** The groups of lines below the headings, the headings that each page repeats left out. */
function* groupsBelow(lines: readonly string[], from: number, height: number): Generator<RawGroup> {
  const header = lines.slice(from, from + height).map((line) => line.trim());
  const repeats = (at: number): boolean =>
    header.every((text, offset) => lines[at + offset]?.trim() === text);
  let afterBreak = false;
  let blanks = 0;
  for (let index = from + height; index < lines.length && blanks < mostBlanks; ) {
    if (isBlank(lines[index])) {
      const isEnd = lines[index] === pageEnd;
      afterBreak ||= isEnd;
      blanks = isEnd ? 0 : blanks + 1;
      index += 1;
    } else if (repeats(index)) index += height;
    else {
      const to = groupEnd(lines, index);
      if (to === index) return;
      yield { lines: lines.slice(index, to), afterBreak, to };
      afterBreak = false;
      blanks = 0;
      index = to;
    }
  }
}

/** The next blank line, or the first of a table of another kind. */
const groupEnd = (lines: readonly string[], from: number): number => {
  let to = from;
  while (!isBlank(lines[to]) && !isTableLine(lines[to] ?? '') && !isFrameRule(lines[to] ?? '')) to += 1;
  return to;
};

/** The groups that belong to the table, and the headings between them. */
const takeGroups = (lines: readonly string[], from: number, header: LayoutHeader): RawGroup[] => {
  const taken: RawGroup[] = [];
  let headings: RawGroup[] = [];
  for (const raw of groupsBelow(lines, from, header.height)) {
    const group = cutGroup(raw, header, []);
    if (belongs(group)) {
      taken.push(...headings, raw);
      headings = [];
    } else if (isHeading(group) && headings.length < 2) headings.push(raw);
    else break;
  }
  return taken;
};

const cutGroup = (
  { lines, afterBreak }: RawGroup,
  { columns }: LayoutHeader,
  fill: readonly number[],
): LayoutGroup => {
  const starts = columnStarts(columns, lines, fill);
  return { lines: lines.map((line) => cutLine(line, starts, lines.length === 1)), afterBreak };
};

/** A group of the table has a numbered row or one with most cells, or it goes on with a row over a page's end. */
const belongs = ({ lines, afterBreak }: LayoutGroup): boolean => {
  if (lines.some(({ foreign }) => foreign) && !lines.some(isNumbered)) return false;
  const full = lines.some((line) => isNumbered(line) || filledCells(line).length > 2);
  return full || (afterBreak && lines.every(({ cells, merged }) => merged === null && cells[0] === ''));
};

/** One line or two over all columns: the heading of a section. */
const isHeading = ({ lines }: LayoutGroup): boolean =>
  lines.length < 3 && lines.every((line) => line.merged !== null || filledCells(line).length === 1);

const headerRow = ({ columns }: LayoutHeader): LayoutRow => ({
  cells: columns.map(({ text }) => text),
  merged: false,
  afterBreak: false,
});

const rowOf = ({ cells, merged, afterBreak }: LayoutRow, columns: number): Row => ({
  header: false,
  afterBreak,
  cells: cells.map(
    (text, column): Cell => ({
      text: cellText(text),
      column,
      columnSpan: merged ? columns : 1,
      rowSpan: 1,
      place: nowhere,
    }),
  ),
});
