import { looksLikeHeader } from '../model/column-role.ts';
import { likeness } from '../model/difference/likeness.ts';
import { fold } from '../model/fold.ts';
import type { Row, Table } from '../model/paper/block.ts';
import { bodyStart, isNumbering } from '../model/paper/table-header.ts';
import { headingStart } from './heading-start.ts';
import { keepRows } from './row-spans.ts';
import { plainRows } from './row-texts.ts';

/** Headings of one table that were read twice are at least so much alike. */
const alike = 0.75;

/** Headings end within so many rows. */
const mostHeadings = 12;

interface PlainRow {
  readonly texts: readonly string[];
  readonly merged: string | null;
}

/**
 * `table` without what is printed again at the top of a page: its headings, all of their levels or some, the row of
 * the columns' numbers, the section that goes on. A page ended above the row that stands under them.
 */
export const dropRepeats = (table: Table): Table => {
  const plain = plainRows(table);
  const top = bodyStart(table, plain.slice(0, mostHeadings));
  const repeats = repeatsHeader(plain, top);
  const rows: Row[] = [];
  const kept: boolean[] = [];
  let section = '';
  plain.forEach((row, index) => {
    const whole = table.rows[index];
    if (!whole) return;
    // What a break tells of the row below it holds for the first that is kept.
    const above = kept.at(-1) === false ? rows.at(-1) : undefined;
    const afterBreak = whole.afterBreak || above !== undefined;
    const cut = whole.cut === true || above?.cut === true;
    const heading = headingOf(row);
    const said = heading !== null && isSameSection(heading, section, afterBreak);
    kept.push(index < top || !(said || repeats(row, afterBreak)));
    rows.push(above ? { ...whole, afterBreak, ...(cut && { cut }) } : whole);
    if (heading !== null && kept.at(-1)) section = heading;
  });
  return kept.includes(false) ? { ...table, rows: keepRows(rows, kept) } : table;
};

/** True where the first rows of `second` are headings of `first`, read in the same columns. */
export const beginsWithHeader = (first: Table, second: Table): boolean => {
  const plain = plainRows({ ...first, rows: first.rows.slice(0, mostHeadings) });
  const [row] = plainRows({ ...second, rows: second.rows.slice(0, 1) });
  return row !== undefined && repeatsHeader(plain, bodyStart(first, plain))(row, true);
};

/** True for a table that begins without a section and says its headings again under those that follow. */
export const repeatsUnderSections = (table: Table): boolean => {
  const plain = plainRows(table);
  const top = bodyStart(table, plain.slice(0, mostHeadings));
  const repeats = repeatsHeader(plain, top);
  const first = plain[top];
  if (first === undefined || headingOf(first) !== null) return false;
  return plain.some((row, index) => {
    const above = plain[index - 1];
    return index > top && above !== undefined && headingOf(above) !== null && repeats(row, false);
  });
};

/** Tells rows that repeat the headings, which are in the first `height` rows, or the columns' numbers. */
const repeatsHeader = (
  rows: readonly PlainRow[],
  height: number,
): ((row: PlainRow, afterBreak: boolean) => boolean) => {
  const header = rows.slice(0, height).filter((row) => !isNumbering(row));
  const levels = [header, ...header.map((row) => [row])].map(wordsOf).filter((words) => words !== '');
  return (row, afterBreak) => {
    if (isNumbering(row)) return true;
    const words = wordsOf([row]);
    const mayBe = afterBreak || looksLikeHeader(row.texts);
    return levels.some((level) => words === level || (mayBe && isAlike(words, level)));
  };
};

const isAlike = (words: string, level: string): boolean =>
  Math.min(words.length, level.length) > alike * Math.max(words.length, level.length) &&
  likeness(words, level) >= alike;

/** The words of rows for comparing, column by column: a heading over several rows is said in one. */
const wordsOf = (rows: readonly PlainRow[]): string => {
  const columns = rows[0]?.texts.map((_, column) => rows.map(({ texts }) => texts[column] ?? '')) ?? [];
  return fold(columns.flat().join(' '));
};

/** The text of a section row, whether it is one cell or stands in one of several. */
const headingOf = ({ texts, merged }: PlainRow): string | null => {
  const filled = texts.filter((text) => text !== '');
  const only = filled.length === 1 && headingStart.test(filled[0] ?? '') ? (filled[0] ?? null) : null;
  return merged ?? only;
};

const continued = /[\s.,:;–—-]*\(?(?:продолжение|окончание)\)?\.?$/iu;

/** «Раздел 2 (продолжение)», or the last section's heading once more after a break. */
const isSameSection = (heading: string, section: string, afterBreak: boolean): boolean => {
  const own = fold(heading.replace(continued, ''));
  const open = fold(section);
  if (own === '' || (!afterBreak && !continued.test(heading))) return false;
  return open.startsWith(own) || (numbersOf(own) === numbersOf(open) && isAlike(own, open));
};

/** What tells «Раздел 1» from «Раздел 2», however long the words that they share. */
const numbersOf = (text: string): string => (text.match(/\d+|(?<!\p{L})[ivxхсl]+(?!\p{L})/giu) ?? []).join();
