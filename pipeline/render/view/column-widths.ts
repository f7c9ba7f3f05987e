import { emInMillimetres, textWidth } from './text-width.ts';

/** What a column has to show. */
export interface ColumnText {
  readonly heading: string;
  readonly cells: readonly string[];
}

const em = emInMillimetres(12);
/** The cell's margins at both sides. */
const padding = 3.5;
/** Where there is too little space for every word, longer ones are hyphenated. */
const widestWord = 42;

const longestWord = ({ heading, cells }: ColumnText, most: number): number => {
  const wordsOf = (text: string): readonly string[] => text.split(/ |(?<=-)/);
  const widths = [
    ...wordsOf(heading).map((word) => textWidth(word, true)),
    ...cells.flatMap(wordsOf).map((word) => textWidth(word)),
  ];
  const widest = widths.reduce((most, width) => Math.max(most, width), 1);
  return Math.min(widest * em, most) + padding;
};

/** How much the column has to say; the root keeps a talkative column from starving the others. */
const weight = ({ heading, cells }: ColumnText): number => {
  const longest = [heading, ...cells].map((text) => text.length).sort((a, b) => b - a);
  const usual = longest[Math.floor(longest.length / 4)] ?? 0;
  return Math.max(usual - 12, 0) ** 0.75;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shares `total` millimetres: each column has room for its longest word, the rest goes to those that say most. */
export const columnWidths = (columns: readonly ColumnText[], total: number): readonly number[] => {
  const whole = columns.map((column) => longestWord(column, total));
  const least = sum(whole) < total ? whole : columns.map((column) => longestWord(column, widestWord));
  const rest = total - sum(least);
  if (rest <= 0) return least.map((width) => (width * total) / sum(least));
  const weights = columns.map(weight);
  const shares = sum(weights) > 0 ? weights : columns.map(() => 1);
  return least.map((width, index) => width + (rest * (shares[index] ?? 0)) / sum(shares));
};
