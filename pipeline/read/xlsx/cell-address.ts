/** A place in a sheet, both counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** The last row and column of Excel, counted from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** «B3» → row 2, column 1; null for what is no address in a sheet. */
export const parseAddress = (text: string): CellAddress | null => {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text) ?? [];
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return column >= 0 && column <= lastColumn && row >= 0 && row <= lastRow ? { row, column } : null;
};
