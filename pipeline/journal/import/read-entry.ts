import { findDates, partsOf } from '../../model/dates/russian-date.ts';
import type { JournalEntry, Series } from '../../model/journal/journal-entry.ts';
import { printNumber } from '../../model/journal/journal-number.ts';
import { seriesInYear } from '../../model/journal/series-in-year.ts';
import type { Say } from '../../report/say.ts';
import { readDate } from './read-date.ts';
import { type ReadNumber, readNumber } from './read-number.ts';
import { recordState } from './record-state.ts';
import type { RecordRow } from './row-fields.ts';

/** Where the records of a file belong. */
export interface Destination {
  /** All rows of the register's series. */
  readonly series: readonly Series[];
  /** The series of records that name none. */
  readonly name: string;
  /** The year of records that tell none, where it is known. */
  readonly year: number | null;
}

/** The longest text of a field, in characters; what is longer is no field of a register. */
const longestField = 2000;

/** Characters of a wrong text that are shown. */
const shownText = 40;

const shown = (text: string): string => (text.length > shownText ? `${text.slice(0, shownText)}…` : text);

/** SHA-256 in hexadecimal, which only our own export has. */
const contentKey = /^[0-9a-f]{64}$/;

/** «12-ОД от 10.09.2025», «10.09.2025 № 12-ОД» in one column → its two parts. */
const withDivided = (record: RecordRow): RecordRow => {
  const { fields } = record;
  const both = fields['number-and-date'];
  const [found] = both === undefined ? [] : findDates(both);
  if (both === undefined) return record;
  const rest = found ? both.slice(0, found.index) + both.slice(found.index + found.length) : both;
  const number = rest.replace(/\sот(?=\s|$)|^от\s|[,;]/giu, ' ').trim();
  const date = found && both.slice(found.index, found.index + found.length);
  return { ...record, fields: { ...(number && { number }), ...(date && { date }), ...fields } };
};

/** The number, or, where only the rows are counted, the number that the series prints. */
const numberOf = ({ row, fields }: RecordRow, series: Series, year: number, say: Say): ReadNumber | null => {
  const { number, ordinal } = fields;
  const typed = number ?? ordinal;
  if (typed === undefined) {
    say('import/number-missing', { row });
    return null;
  }
  const found = readNumber(typed, series);
  if (!found) {
    say('import/number-unclear', { row, number: shown(typed), series: series.name, format: series.format });
    return null;
  }
  const printed = printNumber(series.format, { series: series.name, year, ...found });
  return number === undefined ? { ...found, number: printed } : found;
};

/** Which year a record is of: its own column, its date, the command, the record before it. */
const yearOf = ({ fields }: RecordRow, date: string | null, { year }: Destination, before: number | null) => {
  const named = /^\d{4}$/.test(fields.year ?? '') ? Number(fields.year) : null;
  return named ?? year ?? (date === null ? before : partsOf(date).year);
};

const dateOf = (
  { row, fields: { date: typed } }: RecordRow,
  year: number | null,
  say: Say,
): string | null => {
  if (typed === undefined) return null;
  const date = readDate(typed, year);
  if (date === null) say('import/date-unclear', { row, date: shown(typed) });
  return date;
};

const sheetsOf = ({ row, fields: { sheets } }: RecordRow, say: Say): number | null => {
  if (sheets === undefined) return null;
  if (/^\d{1,5}$/.test(sheets)) return Number(sheets);
  say('import/sheets-unclear', { row, sheets });
  return null;
};

/** One record as an entry; what is wrong with it is said, and where it cannot be an entry then it is null. */
export const readEntry = (
  record: RecordRow,
  to: Destination,
  before: number | null,
  say: Say,
): JournalEntry | null => {
  const divided = withDivided(record);
  const { row, fields } = divided;
  const date = dateOf(divided, to.year ?? before, say);
  const year = yearOf(divided, date, to, before);
  if (year === null) {
    say('import/year-unknown', { row });
    return null;
  }
  const name = fields.series ?? to.name;
  const series = seriesInYear(to.series, name, year);
  if (!series) {
    say('import/series-unknown', { row, series: name, year });
    return null;
  }
  const found = numberOf(divided, series, year, say);
  const state = recordState(divided);
  if (!state) say('import/state-unclear', { row, state: fields.state ?? '' });
  const sheets = sheetsOf(divided, say);
  if (!found || !state) return null;
  const entry: JournalEntry = {
    series: series.name,
    year,
    ...found,
    ...state,
    date,
    title: fields.title ?? null,
    signatory: fields.signatory ?? null,
    executor: fields.executor ?? null,
    basis: fields.basis ?? null,
    sheets,
    note: [state.note, ...divided.others].filter(Boolean).join('; ') || null,
    content: contentKey.exec(fields.content ?? '')?.[0] ?? null,
  };
  sayLacks(divided, entry, say);
  return entry;
};

/** What a record should have, and what not. */
const sayLacks = ({ row, fields }: RecordRow, entry: JournalEntry, say: Say): void => {
  const { number, date, year, title, state } = entry;
  if (date !== null && partsOf(date).year !== year)
    say('import/date-other-year', { row, date: fields.date ?? date, year });
  for (const text of [entry.title, entry.note, entry.basis, entry.signatory, entry.executor, entry.reason])
    if (text !== null && text.length > longestField)
      say('import/text-too-long', { row, text: text.slice(0, shownText), most: longestField });
  if (state !== 'confirmed') return;
  if (fields.date === undefined) say('import/date-missing', { row, number });
  if (title === null) say('import/title-missing', { row, number });
};
