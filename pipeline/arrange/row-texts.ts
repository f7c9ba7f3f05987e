import type { Cell, Row, Table } from '../model/paper/block.ts';
import type { Line } from '../model/paper/line.ts';

/** The text of each of a row's grid columns; a cell over several columns stands in its first. */
export const rowTexts = (row: Row, columns: number): string[] => {
  const texts = Array.from({ length: columns }, () => '');
  for (const cell of row.cells) if (cell.column < columns) texts[cell.column] = cell.text.trim();
  return texts;
};

/** True for a row that is one cell over the whole table, and not what spans of the rows above leave of one. */
export const isMerged = ({ cells }: Row): boolean => cells.length === 1 && cells[0]?.column === 0;

/** Each row's texts, and the text of a row that is one cell. */
export const plainRows = ({ rows, columns }: Table): { texts: string[]; merged: string | null }[] =>
  rows.map((row) => ({
    texts: rowTexts(row, columns),
    merged: isMerged(row) ? (row.cells[0]?.text.trim() ?? '') : null,
  }));

/** `row` with other texts in its grid columns. */
export const withTexts = (row: Row, texts: readonly string[]): Row => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, text: texts[cell.column] ?? '' })),
});

/** A line as one cell over all columns. */
export const rowOfLine = ({ text, place }: Line, columns: number): Row => ({
  header: false,
  afterBreak: false,
  cells: [{ text, column: 0, columnSpan: columns, rowSpan: 1, place }],
});

/** `row` as one cell over all columns. */
export const mergedRow = (row: Row, text: string, columns: number): Row => {
  const [first] = row.cells;
  const cell: Cell | undefined = first && { ...first, text, column: 0, columnSpan: columns };
  return { ...row, cells: cell ? [cell] : [] };
};
