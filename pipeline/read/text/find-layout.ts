import type { Cell, Row } from '../../model/block.ts';
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
  const end = regionEnd(lines, from);
  const body = lines.slice(from + header.height, end);
  const headerTexts = lines.slice(from, from + header.height).map((line) => line.trim());
  const { groups, height } = takeGroups(splitGroups(body, headerTexts), header);
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

interface RawGroup {
  readonly lines: string[];
  readonly afterBreak: boolean;
  /** The line after the group. */
  to: number;
}

/** The lines between blank ones, repeated headings left out. */
const splitGroups = (body: readonly string[], header: readonly string[]): RawGroup[] => {
  const groups: RawGroup[] = [];
  let open: RawGroup | null = null;
  let afterBreak = false;
  for (let index = 0; index < body.length; index += 1) {
    const line = body[index] ?? '';
    if (isBlank(line)) {
      open = null;
      afterBreak ||= line === pageEnd;
    } else if (header.every((text, offset) => body[index + offset]?.trim() === text)) {
      index += header.length - 1;
    } else if (open) {
      open.lines.push(line);
      open.to = index + 1;
    } else {
      open = { lines: [line], afterBreak, to: index + 1 };
      groups.push(open);
      afterBreak = false;
    }
  }
  return groups;
};

/** The groups that belong to the table, cut at its gutters, and the lines that they take. */
const takeGroups = (
  raw: readonly RawGroup[],
  { columns }: LayoutHeader,
): { groups: readonly LayoutGroup[]; height: number } => {
  const fill = fillOf(raw.flatMap(({ lines }) => lines));
  const groups = raw.map(({ lines, afterBreak }): LayoutGroup => {
    const starts = columnStarts(columns, lines, fill);
    return { lines: lines.map((line) => cutLine(line, starts, lines.length === 1)), afterBreak };
  });
  const fits = groups.map(belongs);
  const end = groups.findIndex((group, index) => !fits[index] && !(isHeading(group) && fits[index + 1]));
  const count = end < 0 ? groups.length : end;
  return { groups: groups.slice(0, count), height: raw[count - 1]?.to ?? 0 };
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
