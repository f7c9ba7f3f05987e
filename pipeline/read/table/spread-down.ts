import type { FilledCell, FilledRow } from '../../model/filled-sheet.ts';

/** A filled cell, and how far down it reaches. */
export interface TallCell extends FilledCell {
  /** The number of the last row that it spans. */
  readonly lastRow: number;
}

/**
 * Rows in which a cell merged over several of them stands in each: «12.01.2026» beside three orders is the date of all
 * three. `takeCell` counts the cells that this adds.
 */
export const spreadDown = (
  rows: readonly { readonly number: number; readonly cells: readonly TallCell[] }[],
  takeCell: () => void,
): readonly FilledRow[] => {
  let tall: readonly TallCell[] = [];
  return rows.map(({ number, cells: own }) => {
    const filled = new Set(own.map(({ column }) => column));
    tall = tall.filter(({ column, lastRow }) => lastRow >= number && !filled.has(column));
    for (const _ of tall) takeCell();
    const cells = [...tall, ...own].toSorted((a, b) => a.column - b.column);
    tall = cells.filter(({ lastRow }) => lastRow > number);
    return { number, cells: cells.map(({ column, text }) => ({ column, text })) };
  });
};
