/** Letters that a terminal gives two columns (Unicode, East Asian Width: wide), and those that it gives none. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const without = /\p{Mn}|\p{Me}|\p{Cf}/u;

const columnsOf = (letter: string): number => {
  if (without.test(letter)) return 0;
  return wide.test(letter) ? 2 : 1;
};

/** Columns of a terminal that a text takes. */
export const printedWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + columnsOf(letter), 0);

/** A text of at most so many columns; of one that is longer its end, which tells a file's name better than its folders. */
export const fitEnd = (text: string, columns: number): string => {
  if (printedWidth(text) <= columns) return text;
  if (columns < 1) return '';
  const letters = [...text];
  let left = columns - 1;
  let from = letters.length;
  while (from > 0 && left >= columnsOf(letters[from - 1] ?? '')) {
    from -= 1;
    left -= columnsOf(letters[from] ?? '');
  }
  return `…${letters.slice(from).join('')}`;
};
