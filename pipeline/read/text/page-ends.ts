import { isBlank } from './finder.ts';

/** Stands where a page ended: a form feed in a line of its own, which counts as blank. */
export const pageEnd = '\f';

/** «Лист 2», «Страница 1 из 2», «- 3 -»: never words of the text where blank lines stand around them. */
const folio =
  /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:лист|стр(?:аница|\.)?)\s*№?\s*\d{1,4}(?:\s*из\s*\d{1,4})?)\s*$/iu;
/** A bare number is a page's only in the middle of the line or beside the page's end; else it may number a row. */
const bareFolio = /^\s*\d{1,4}\s*$/u;
const middle = /^\s{10}/u;

/** The lines of `text` with page numbers and form feeds as `pageEnd`. */
export const splitPages = (text: string): string[] => {
  const lines = text.split('\n').flatMap((line) => line.split(/(?=\f)|(?<=\f)/u));
  return lines.map((line, index) => (isFolio(lines, index) ? pageEnd : line));
};

const isFolio = (lines: readonly string[], index: number): boolean => {
  const line = lines[index] ?? '';
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (line.length > 200 || !isBlank(above) || !isBlank(below)) return false;
  if (folio.test(line)) return true;
  return bareFolio.test(line) && (middle.test(line) || above === pageEnd || below === pageEnd);
};
