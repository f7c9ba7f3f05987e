import type { Row } from '../model/paper/block.ts';

/** How many rows are kept before each row, and before the table's end: one number more than rows. */
export const keptBefore = (kept: readonly boolean[]): number[] => {
  const counts = [0];
  for (const isKept of kept) counts.push((counts.at(-1) ?? 0) + Number(isKept));
  return counts;
};

/** How many rows from `from` up to `to`, which may lie beyond the table, are kept; at least one. */
export const spanBetween = (counts: readonly number[], from: number, to: number): number =>
  Math.max(1, (counts[Math.min(to, counts.length - 1)] ?? 0) - (counts[from] ?? 0));

/** The rows that are kept; a cell over several rows spans those of them that are left. */
export const keepRows = (rows: readonly Row[], kept: readonly boolean[]): Row[] => {
  const counts = keptBefore(kept);
  return rows.flatMap((row, index) => (kept[index] ? [respan(row, index, counts)] : []));
};

const respan = (row: Row, index: number, counts: readonly number[]): Row =>
  row.cells.every(({ rowSpan }) => rowSpan === 1)
    ? row
    : {
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          rowSpan: spanBetween(counts, index, index + cell.rowSpan),
        })),
      };
