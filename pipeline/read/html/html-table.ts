import type { Limits } from '../../model/limits.ts';
import type { Block } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { overLimit } from '../input-failure.ts';
import type { LooseCell, LooseRow, LooseTable } from '../table/loose-table.ts';
import { attribute, type HtmlElement, isElement, styleOf } from './parse-html.ts';

/** A browser takes no wider cell (HTML standard, «algorithm for processing rows»). */
const widestSpan = 1000;

/** The rows and cells of a table element on their grid; `read` gives the blocks of a cell. */
export const looseTable = (
  table: HtmlElement,
  limits: Limits,
  read: (cell: HtmlElement) => readonly Block[],
): LooseTable => {
  const rows = tableRows(table);
  const cellCount = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (cellCount > limits.cells) throw overLimit('в таблице слишком много ячеек');
  const placed = placeCells(rows, read);
  return { columns: columnsOf(placed), rows: placed, ruled: isRuled(table, rows), place: nowhere };
};

interface SourceRow {
  readonly cells: readonly HtmlElement[];
  readonly header: boolean;
  /** Rows from this one to the end of its group: a cell reaches no farther down. */
  readonly below: number;
}

/** Rows in printed order: `tfoot` comes last, wherever it was written. */
const tableRows = (table: HtmlElement): readonly SourceRow[] => {
  const groups = elementsOf(table, ['thead', 'tbody', 'tfoot']);
  const ordered = [
    ...groups.filter(({ tagName }) => tagName !== 'tfoot'),
    ...groups.filter(({ tagName }) => tagName === 'tfoot'),
  ];
  return ordered.flatMap((group) => {
    const rows = elementsOf(group, ['tr']).filter((row) => styleOf(row, 'display') !== 'none');
    return rows.map((row, index) => {
      const cells = elementsOf(row, ['td', 'th']).filter((cell) => styleOf(cell, 'display') !== 'none');
      const headings = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
      return { cells, header: group.tagName === 'thead' || headings, below: rows.length - index };
    });
  });
};

const elementsOf = (parent: HtmlElement, names: readonly string[]): HtmlElement[] =>
  parent.childNodes.filter(isElement).filter(({ tagName }) => names.includes(tagName));

/** Puts each cell into the first free column of its row; `taken` counts the rows that a cell above still covers. */
const placeCells = (
  rows: readonly SourceRow[],
  read: (cell: HtmlElement) => readonly Block[],
): readonly LooseRow[] => {
  const taken: number[] = [];
  return rows.map(({ cells, header, below }) => {
    let column = 0;
    const placed: LooseCell[] = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const columnSpan = span(cell, 'colspan', widestSpan) || 1;
      const rowSpan = Math.min(span(cell, 'rowspan', below) || below, below);
      if (column + columnSpan > widestSpan) throw overLimit('в таблице слишком много столбцов');
      const start = column;
      column += columnSpan;
      for (let covered = start; covered < column; covered += 1) taken[covered] = rowSpan;
      return { column: start, columnSpan, rowSpan, blocks: read(cell), place: nowhere };
    });
    for (let index = 0; index < taken.length; index += 1) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    return { cells: placed, header, afterBreak: false };
  });
};

/** A span attribute: 1 where it is absent or senseless, 0 («to the end») as it is. */
const span = (cell: HtmlElement, name: string, most: number): number => {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value >= 0 ? Math.min(value, most) : 1;
};

const columnsOf = (rows: readonly LooseRow[]): number =>
  rows.reduce(
    (most, { cells }) =>
      cells.reduce((end, { column, columnSpan }) => Math.max(end, column + columnSpan), most),
    0,
  );

/** Lines come from the table's own attributes or from the styles of most of its cells. */
const isRuled = (table: HtmlElement, rows: readonly SourceRow[]): boolean => {
  if (Number.parseInt(attribute(table, 'border') ?? '0', 10) > 0) return true;
  const cells = rows.flatMap((row) => row.cells);
  return cells.filter(hasBorder).length * 2 > cells.length;
};

const hasBorder = (cell: HtmlElement): boolean =>
  ['border', 'border-top', 'border-bottom', 'border-left', 'border-right'].some((side) => {
    const border = styleOf(cell, side);
    return border !== undefined && !/none|hidden|^0/.test(border);
  });
