import { plainText } from '../plain-text.ts';

/** The named entities that an export leaves in Russian text. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  numero: '№',
  sect: '§',
  shy: '',
};

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/** Each way to end a line is a line feed: a pattern for one line must not go through all that end otherwise. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/gu, '\n');

/** Entities are the characters they stand for, what prints nothing is gone. */
export const cleanText = (text: string): string =>
  plainText(text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/giu, decodeEntity));

const lineBreak = /<br\s*\/?>/giu;

/** A `<br>` is a line break; in the cell of a table it is left to the table. */
export const breakLines = (line: string, inTable: boolean): string[] =>
  inTable ? [line] : line.split(lineBreak);

/** The text of a cell drawn in Markdown: its breaks are line breaks, its stars gone. */
export const cellText = (cell: string): string => cell.replace(lineBreak, '\n').replaceAll('**', '').trim();
