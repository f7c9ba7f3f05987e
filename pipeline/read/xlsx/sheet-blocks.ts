import type { Block } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { overLimit } from '../input-failure.ts';
import { flattenLayout } from '../table/flatten-layout.ts';
import type { LooseCell, LooseTable } from '../table/loose-table.ts';
import { tableBlocks } from '../table/table-blocks.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';

/** A row with so many of the cells that the fullest one has belongs to the table. */
const richShare = 0.6;

/**
 * The blocks of a sheet: what stands above and below the table as paragraphs, the table as one. `takeCell` counts
 * the empty cells of the table too, and those that a merge covers.
 */
export const sheetBlocks = (rows: readonly SheetRow[], takeCell: () => void): readonly Block[] => {
  const { from, to } = tableRange(rows);
  const first = rows.reduce(
    (least, { cells }) => Math.min(least, cells[0]?.column ?? least),
    Number.POSITIVE_INFINITY,
  );
  const columns =
    rows.reduce((most, { cells }) => cells.reduce((end, cell) => Math.max(end, endOf(cell)), most), 0) -
    first;
  const loose = (part: readonly SheetRow[]): LooseTable => ({
    columns,
    rows: part.map((row, index) => ({
      cells: row.cells.map((cell) => {
        const rowSpan = spanOf(cell, part, index);
        // Merges that lie over one another could reach down as often as there are rows.
        for (let below = 1; below < rowSpan; below += 1) takeCell();
        return looseCell(cell, first, rowSpan);
      }),
      header: false,
      afterBreak: false,
    })),
    ruled: true,
    place: nowhere,
  });
  const table = loose(rows.slice(from, to));
  return [
    ...flattenLayout(loose(rows.slice(0, from))),
    ...tableBlocks(withEmptyCells(table, takeCell)),
    ...flattenLayout(loose(rows.slice(to))),
  ];
};

const endOf = ({ column, columnSpan }: SheetCell): number => column + columnSpan;

/**
 * The table begins with the first row about as full as the fullest. Below an empty row it goes on while cells have
 * lines, if its first row has them, and else where at least two full rows follow: one is a signature.
 */
const tableRange = (rows: readonly SheetRow[]): { from: number; to: number } => {
  const fullest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isRich = ({ cells }: SheetRow): boolean => cells.length >= Math.max(2, fullest * richShare);
  const from = rows.findIndex(isRich);
  const heading = rows[from];
  const none = { from: rows.length, to: rows.length };
  if (!heading) return none;
  if (isLined(heading)) return { from, to: rows.findLastIndex(isLined) + 1 };
  let to = from;
  let start = from;
  for (let end = from + 1; end <= rows.length; end += 1) {
    if (end < rows.length && !rows[end]?.afterGap) continue;
    if (rows.slice(start, end).filter(isRich).length >= 2) to = end;
    start = end;
  }
  return to > from ? { from, to } : none;
};

const isLined = ({ cells }: SheetRow): boolean => cells.every(({ style }) => style.bordered);

const looseCell = (
  { column, columnSpan, text, style }: SheetCell,
  first: number,
  rowSpan: number,
): LooseCell => ({
  column: column - first,
  columnSpan,
  rowSpan,
  blocks: [{ kind: 'paragraph', text, label: null, align: style.align, bold: style.bold, place: nowhere }],
  place: nowhere,
});

/** How many of the rows in `part`, from this one on, a cell reaches. */
const spanOf = (cell: SheetCell, part: readonly SheetRow[], index: number): number => {
  let low = index + 1;
  let high = part.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((part[middle]?.row ?? 0) <= cell.lastRow) low = middle + 1;
    else high = middle;
  }
  return low - index;
};

/** No table of an office is wider. */
const mostColumns = 1000;

/** The same rows over the columns that are used, with the empty cells, which a sheet leaves out. */
const withEmptyCells = (table: LooseTable, takeCell: () => void): LooseTable => {
  const starts = table.rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const used = [...new Set(starts)].sort((a, b) => a - b);
  if (used.length > mostColumns) throw overLimit('в таблице слишком много столбцов');
  const numbers = new Map(used.map((column, index) => [column, index]));
  /** The row from which each column is free again below a cell. */
  const freeFrom = new Map<number, number>();
  const rows = table.rows.map((row, index) => {
    const filled = row.cells.map((cell) => {
      const column = numbers.get(cell.column) ?? 0;
      let end = column;
      while ((used[end] ?? Number.POSITIVE_INFINITY) < cell.column + cell.columnSpan) {
        freeFrom.set(end, index + cell.rowSpan);
        end += 1;
      }
      return { ...cell, column, columnSpan: end - column };
    });
    const empty = [...used.keys()].filter((column) => (freeFrom.get(column) ?? 0) <= index).map(emptyCell);
    for (const _ of empty) takeCell();
    return { ...row, cells: [...filled, ...empty].sort((a, b) => a.column - b.column) };
  });
  return { ...table, columns: used.length, rows };
};

const emptyCell = (column: number): LooseCell => ({
  column,
  columnSpan: 1,
  rowSpan: 1,
  blocks: [],
  place: nowhere,
});
