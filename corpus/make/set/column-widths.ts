import type { PrintedTable } from '../print/printed.ts';

/** Millimetres of a column beside its words: the cell's insets. */
const insets = 3.2;
const millimetresPerPoint = 25.4 / 72;

export interface ColumnWidths {
  /** Millimetres, the page's width together. */
  readonly widths: readonly number[];
  /** True where a word may not fit into its column and must be divided. */
  readonly crowded: boolean;
}

const columnTexts = ({ columns, rows }: PrintedTable, place: number): readonly string[] => [
  columns[place]?.heading ?? '',
  ...rows.flatMap((row) => (row.kind === 'item' ? [row.cells[place]?.text ?? ''] : [])),
];

const longestWord = (texts: readonly string[]): number =>
  Math.max(1, ...texts.flatMap((text) => text.split(/[\s-]/u)).map((word) => word.length));

const meanLength = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Each column as wide as its longest word, what is left by the root of how much stands in it. */
export const columnWidths = (table: PrintedTable, available: number, letterPoints: number): ColumnWidths => {
  const texts = table.columns.map((_, place) => columnTexts(table, place));
  const least = texts.map(
    (column) => longestWord(column) * letterPoints * millimetresPerPoint * 1.12 + insets,
  );
  const left = available - total(least);
  if (left < 0) return { widths: least.map((width) => (width * available) / total(least)), crowded: true };
  const weights = texts.map((column) => Math.max(0, meanLength(column) - longestWord(column)));
  const share = left / (total(weights) || 1);
  const widths = least.map((width, place) => width + share * (weights[place] ?? 0));
  return { widths: widths.map((width) => (width * available) / total(widths)), crowded: false };
};
