import type { Cell, Row, Table } from '../model/block.ts';
import { fold } from '../model/fold.ts';
import { headerOf, isNumbering } from '../model/table-header.ts';
import type { GridRow } from './grid-row.ts';
import { headingsOf } from './headings-of.ts';

export interface Grid {
  /** Each column's heading, the parts of a heading over several rows or levels joined by a line break. */
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
  /** What stands inside the table over its headings: a title, most often. */
  readonly above: readonly string[];
}

/** A table as headings and rows: repeated headings and «1 2 3 4 5» rows left out, empty columns too. */
export const readGrid = (table: Table): Grid => {
  const all = spread(table);
  const { first, height } = headerOf(table, all);
  const header = all.slice(first, height);
  const repeated = new Set(header.map(({ texts }) => fold(texts.join('\t'))));
  const rows = all.slice(height).filter((row) => {
    if (row.merged !== null) return row.merged !== '';
    return (
      row.texts.some((text) => text !== '') && !repeated.has(fold(row.texts.join('\t'))) && !isNumbering(row)
    );
  });
  // A heading over several columns belongs to each of them.
  const levels = fill(table, ({ columnSpan }) => columnSpan)
    .slice(first, height)
    .filter((_, index) => header[index] && !isNumbering(header[index]));
  const above = all
    .slice(0, first)
    .flatMap(({ merged, texts }) => merged ?? texts.filter((text) => text !== ''));
  return withoutEmptyColumns({ headings: headingsOf(levels, table.columns), rows, above });
};

/** The text of each grid position; a cell over several rows stands in each of them, over several columns in its first. */
const spread = (table: Table): GridRow[] => {
  const grid = fill(table, () => 1);
  return table.rows.map((row, index) => ({
    texts: grid[index] ?? [],
    merged: mergedText(row, table.columns),
    marked: isMarked(row),
    place: row.cells[0]?.place ?? table.place,
  }));
};

/** The table's texts by row and column, each cell over its rows and as many columns as `width` says. */
const fill = (table: Table, width: (cell: Cell) => number): string[][] => {
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => ''));
  table.rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const right = Math.min(cell.column + width(cell), table.columns);
      for (const line of grid.slice(index, index + cell.rowSpan))
        line.fill(cell.text.trim(), cell.column, right);
    }
  });
  return grid;
};

const isMarked = ({ cells }: Row): boolean => {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.every(({ bold }) => bold) || filled.some(({ columnSpan }) => columnSpan > 1);
};

const mergedText = ({ cells }: Row, columns: number): string | null => {
  const [only] = cells;
  return only && cells.length === 1 && columns > 1 && only.columnSpan >= columns ? only.text.trim() : null;
};

const withoutEmptyColumns = ({ headings, rows, above }: Grid): Grid => {
  const kept = headings.map(
    (heading, column) => heading !== '' || rows.some(({ texts }) => (texts[column] ?? '') !== ''),
  );
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, column) => kept[column]);
  return { above, headings: keep(headings), rows: rows.map((row) => ({ ...row, texts: keep(row.texts) })) };
};
