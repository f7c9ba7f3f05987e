import { looksLikeHeader, roleOfHeading } from '../column-role.ts';
import { fold } from '../fold.ts';
import type { Table } from './block.ts';

/** The text of each grid column, and that of a row which is one cell over all of them. */
interface GridRow {
  readonly texts: readonly string[];
  readonly merged: string | null;
}

/** The header: the rows marked as such, or the first that names columns with what goes on below it. */
export const headerOf = (table: Table, rows: readonly GridRow[]): { first: number; height: number } => {
  const unmarked = table.rows.findIndex(({ header }) => !header);
  const marked = Math.max(unmarked, 0);
  const first = rows.slice(0, 4).findIndex(({ texts, merged }) => merged === null && looksLikeHeader(texts));
  // «1 2 3» under the headings ends them, however many rows they take.
  const numbering = numberingIn(table, rows);
  if (first < 0) return { first: 0, height: Math.max(marked, Number(namesColumns(rows))) };
  let height = Math.max(first + 1, marked, numbering);
  while (height < rows.length && goesOn(table, rows, height)) height += 1;
  return { first, height };
};

/** Where «1 2 3» stands under the headings, −1 where it does not: below an item or a page break it is said again. */
const numberingIn = ({ rows }: Table, plain: readonly GridRow[]): number => {
  const index = plain.slice(0, 5).findIndex(isNumbering);
  const above = plain.slice(0, Math.max(0, index));
  const again = above.some(({ texts: [number = ''] }) => /^\d+(?:\.\d+)*[.)]?$/u.test(number));
  return again || rows[index]?.afterBreak === true ? -1 : index;
};

/** The first row below the headings and the row of the columns' numbers under them. */
export const bodyStart = (table: Table, rows: readonly GridRow[]): number => {
  const { height } = headerOf(table, rows);
  const numbering = rows[height];
  return height + Number(numbering !== undefined && isNumbering(numbering));
};

/** What columns of lists of people and things are called. */
const listHeading =
  /^(?:должност|ф\.?\s?и\.?\s?о|фамили|роль|статус|телефон|адрес|наименование|название|примечание|количество|место|подразделение|организация|класс|группа|обязанности)/u;

/** A first row that is all words over a column of numbers or times: the headings of a list of people or days. */
const namesColumns = ([head, ...rows]: readonly GridRow[]): boolean => {
  if (!head || head.merged !== null || rows.length === 0) return false;
  const words = head.texts.every((text) => text !== '' && text.length < 80 && !/\d/u.test(text));
  const differs = (column: number): boolean =>
    rows.every(({ texts }) => /\d/u.test(texts[column] ?? '')) && !/\d/u.test(head.texts[column] ?? '');
  if (!words) return false;
  const known = head.texts.filter((text) => listHeading.test(fold(text))).length;
  const numbers = roleOfHeading(head.texts[0] ?? '').role === 'number';
  return known > 1 || numbers || head.texts.some((_, column) => differs(column));
};

/** A row goes on with the header where it fills what a cell above it left open, or is the torn rest of its words. */
const goesOn = (table: Table, rows: readonly GridRow[], index: number): boolean => {
  const above = table.rows[index - 1];
  const row = rows[index];
  if (!above || !row || row.merged !== null) return false;
  const [first = ''] = row.texts;
  const open = above.cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);
  if (open && row.texts.every((text) => text.length < 60) && !/^\d/u.test(first)) return true;
  const number = first === '' || roleOfHeading(first).role === 'number';
  const rests = row.texts.slice(1).filter((text) => text !== '');
  if (number && isSecondLevel(rows[index - 1], row)) return true;
  // Where the source tells no geometry, a heading's lines may stand in rows of their own.
  const torn = table.rows[index]?.cells.every(({ place }) => place.box === null);
  return (
    torn === true && number && rests.length > 0 && rests.every((text) => /^\p{Ll}[^.]{0,30}$/u.test(text))
  );
};

/** In an export without merged cells a second level stands under a heading and the empty cells to its right. */
const isSecondLevel = (above: GridRow | undefined, { texts }: GridRow): boolean => {
  const under = (column: number): boolean => above?.texts[column] === '' || above?.texts[column + 1] === '';
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const opens = filled.some((column) => above?.texts[column] === '');
  return opens && filled.every((column) => under(column) && (texts[column] ?? '').length < 60);
};

/**
 * «1 2 3 4 5»: the numbers of the columns, which a table repeats on each page. Recognition loses such lone digits
 * or takes one for a letter now and then.
 */
export const isNumbering = ({ texts, merged }: GridRow): boolean => {
  // «4 5» in one cell: a rule between two columns was not seen.
  const filled = texts.flatMap((text) => text.split(/\s+/u)).filter((text) => text !== '');
  if (merged !== null || filled.length < 3 || filled.some((text) => text.length > 3)) return false;
  const counted = filled.filter((text, index) => Number(text) === index + 1).length;
  const inPlace = texts.filter((text, column) => digitsOf(text) === column + 1).length;
  const misread = filled.filter((text) => !/\d/u.test(text) && Number.isNaN(digitsOf(text))).length;
  return counted === filled.length || (inPlace > 2 && misread < 2 && inPlace + misread === filled.length);
};

/** A lone number with the letters that its digits are misread as. */
const digitsOf = (text: string): number =>
  Number(text.replace(/[.)]$/u, '').replaceAll(/[ЗзOОоoбlI|]/gu, (letter) => digits[letter] ?? letter));

const digits: Readonly<Record<string, string>> = {
  З: '3',
  з: '3',
  O: '0',
  О: '0',
  о: '0',
  o: '0',
  б: '6',
  l: '1',
  I: '1',
  '|': '1',
};
