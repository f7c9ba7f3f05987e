import { textWidth } from '../view/text-width.ts';
import { type Look, typeSizes } from './cell-styles.ts';

/** Em of a digit, the unit of a column's width. */
const digit = 0.5;
/** Of a column's width, what a cell's text has for itself. */
const usable = 0.94;
/** Of the type size: the distance of lines. */
const leading = 1.2;
/** Points around a text. */
const padding = 4;
/** The tallest row of Excel, in points. */
const tallest = 409;
/** Em of the widest character. */
const widest = 0.85;

/** How many lines a text takes that breaks between words, and within one that is longer than a line; widths in em. */
const countLines = (text: string, width: number): number => {
  if (text.length * widest <= width) return 1;
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const own = textWidth(word);
    if (filled > 0 && filled + own > width) {
      lines += 1;
      filled = 0;
    }
    lines += Math.max(0, Math.ceil(own / width) - 1);
    filled += Math.min(own, width) + digit / 2;
  }
  return lines;
};

/** The height in points of a row whose cells hold these texts, in columns of these widths in digits. */
export const rowHeight = (
  cells: readonly { readonly text: string; readonly width: number }[],
  kind: Look['kind'],
): number => {
  const size = typeSizes[kind];
  // Columns are measured in digits of the usual type, whatever the type of the text.
  const em = (typeSizes.value / size) * digit * usable;
  const lines = cells.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + countLines(line, width * em), 0),
  );
  return Math.min(tallest, Math.ceil(Math.max(1, ...lines) * size * leading) + padding);
};
