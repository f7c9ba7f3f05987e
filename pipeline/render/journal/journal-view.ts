import { russianDay } from '../../model/dates/russian-day.ts';
import type { JournalBook } from '../../model/journal/journal-book.ts';
import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import { isTall, type RowView } from '../view/table-view.ts';
import { typeset } from '../view/typeset.ts';
import type { PartView, View } from '../view/view.ts';
import type { JournalWording } from './journal-wording.ts';

/** A book of the register with what stands over its title and under its table. */
export interface BookView extends PartView {
  readonly organization: string;
  readonly closing: readonly string[];
}

/** What both templates of the register print. */
export interface JournalView extends View {
  readonly parts: readonly BookView[];
}

/** Millimetres between the margins of A4 on its side: 257. */
const widths = {
  row: 14,
  number: 21,
  date: 22,
  title: 56,
  signatory: 32,
  executor: 28,
  basis: 38,
  sheets: 16,
  note: 30,
} as const;

type ColumnName = keyof typeof widths;
const names = Object.keys(widths) as readonly ColumnName[];

const noteOf = ({ state, reason, note }: JournalEntry, wording: JournalWording): string => {
  const marks = { confirmed: null, reserved: wording.reserved({}), void: wording.void({ reason }) };
  return [marks[state], note].filter(Boolean).join('; ');
};

const cellsOf = (entry: JournalEntry, row: number, wording: JournalWording): readonly string[] => {
  const { number, date, title, signatory, executor, basis, sheets } = entry;
  const cells: Readonly<Record<ColumnName, string | null>> = {
    row: String(row),
    number,
    date: date && russianDay(date),
    title,
    signatory,
    executor,
    basis,
    sheets: sheets === null ? null : String(sheets),
    note: noteOf(entry, wording),
  };
  return names.map((name) => typeset(cells[name]));
};

/** What is void is struck out, but not why: the note stands apart. */
const rowOf = (entry: JournalEntry, index: number, wording: JournalWording): RowView => {
  const cells = cellsOf(entry, index + 1, wording);
  const tall = isTall(cells, Object.values(widths));
  return entry.state === 'void'
    ? { kind: 'void', cells: cells.slice(0, -1), text: cells.at(-1) ?? '', tall }
    : { kind: 'item', cells, text: '', tall };
};

const countOf = (entries: readonly JournalEntry[], wording: JournalWording): string => {
  const count = (state: JournalEntry['state']): string | null => {
    const { length } = entries.filter((entry) => entry.state === state);
    return length === 0 ? null : String(length);
  };
  return wording.count({ all: String(entries.length), void: count('void'), reserved: count('reserved') });
};

const bookView = (
  { series, year, entries }: JournalBook,
  wording: JournalWording,
  organization: string | null,
): BookView => ({
  organization: typeset(organization),
  stamps: [],
  title: wording.title({}),
  period: typeset(wording.series({ name: series.name, kind: series.kind, year: String(year) })),
  goal: '',
  lists: [],
  table: {
    // The template itself lies on its side.
    wide: false,
    columns: names.map((name) => ({ heading: wording.columns[name]({}), width: widths[name] })),
    numbers: [],
    rows: entries.map((entry, index) => rowOf(entry, index, wording)),
  },
  closing: [countOf(entries, wording), ...wording.closing.map((line) => line({}))].map(typeset),
});

/** A part a book; `today` (ISO 8601) is the day on which the register is printed. */
export const journalView = (
  books: readonly JournalBook[],
  wording: JournalWording,
  { organization, today }: { readonly organization: string | null; readonly today: string },
): JournalView => ({
  title: wording.title({}),
  author: typeset(organization),
  subject: typeset(organization),
  created: today,
  draft: '',
  order: null,
  parts: books.map((book) => bookView(book, wording, organization)),
});
