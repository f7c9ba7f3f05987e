import type { Cell, Row } from '../../model/block.ts';
import { nowhere } from '../../model/place.ts';
import { cellText } from './clean-text.ts';
import { isTableLine } from './find-line-table.ts';
import { type Finder, isBlank } from './finder.ts';
import { isFrameRule } from './frame-line.ts';
import { columnStarts, type LayoutHeader, layoutHeader } from './layout-columns.ts';
import { cutLine, filledCells, isNumbered, type LayoutLine } from './layout-line.ts';
import { type LayoutGroup, type LayoutRow, layoutRows } from './layout-rows.ts';
import { pageEnd } from './page-ends.ts';
import { segmentsOf } from './segments.ts';

/** A table whose columns are aligned with spaces, as `pdftotext -layout` prints it. Its headings tell where it begins. */
export const findLayout: Finder = (lines, from) => {
  const header = layoutHeader(lines, from);
  if (!header) return null;
  const end = regionEnd(lines, from);
  const body = lines.slice(from + header.height, end);
  const starts = columnStarts(
    header.columns,
    body.filter((line) => segmentsOf(line).length > 1),
  );
  const headerTexts = lines.slice(from, from + header.height).map((line) => line.trim());
  const { groups, height } = takeGroups(body, starts, headerTexts);
  const rows = layoutRows(groups);
  if (rows.filter(({ merged }) => !merged).length === 0) return { to: end, blocks: null };
  const all = [headerRow(header), ...rows].map((row) => rowOf(row, header.columns.length));
  return {
    to: from + header.height + height,
    blocks: [{ kind: 'table', columns: header.columns.length, rows: all, place: nowhere }],
  };
};

/** So many blank lines, with no page's end among them, no table has inside. */
const mostBlanks = 4;

/** The lines that the table may reach at most: up to a table of another kind. */
const regionEnd = (lines: readonly string[], from: number): number => {
  let end = from;
  let blanks = 0;
  while (end < lines.length && blanks < mostBlanks) {
    const line = lines[end] ?? '';
    if (isTableLine(line) || isFrameRule(line)) break;
    blanks = isBlank(line) && line !== pageEnd ? blanks + 1 : 0;
    end += 1;
  }
  return end;
};

/** The groups of lines that belong to the table, repeated headings left out, and the lines that they take. */
const takeGroups = (
  body: readonly string[],
  starts: readonly number[],
  header: readonly string[],
): { groups: LayoutGroup[]; height: number } => {
  const all = splitGroups(body, starts, header);
  const fits = all.map((group) => belongs(group));
  const end = all.findIndex((group, index) => !fits[index] && !(isHeading(group) && fits[index + 1]));
  const taken = end < 0 ? all : all.slice(0, end);
  return { groups: taken.filter(({ lines }) => lines.length > 0), height: taken.at(-1)?.to ?? 0 };
};

interface OpenGroup extends LayoutGroup {
  readonly lines: LayoutLine[];
  /** The line after the group. */
  to: number;
}

const splitGroups = (
  body: readonly string[],
  starts: readonly number[],
  header: readonly string[],
): OpenGroup[] => {
  const groups: OpenGroup[] = [];
  let open = false;
  let afterBreak = false;
  for (let index = 0; index < body.length; index += 1) {
    const line = body[index] ?? '';
    if (isBlank(line)) {
      open = false;
      afterBreak ||= line === pageEnd;
      continue;
    }
    if (!open) groups.push({ lines: [], afterBreak, to: index });
    const group = groups.at(-1);
    if (!group) continue;
    open = true;
    const repeated = header.every((text, offset) => body[index + offset]?.trim() === text);
    if (repeated) index += header.length - 1;
    else group.lines.push(cutLine(line, starts));
    // The first rows below a repeated heading are the first of their page.
    if (group.lines.length > 0) afterBreak = false;
    group.to = index + 1;
  }
  return groups;
};

/** A group of the table has a numbered row or one with most cells, or it goes on with a row over a page's end. */
const belongs = ({ lines, afterBreak }: LayoutGroup): boolean => {
  if (lines.length === 0) return true;
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
