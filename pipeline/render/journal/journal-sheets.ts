import type { JournalBook } from '../../model/journal/journal-book.ts';
import type { Sheet } from '../../model/sheet.ts';
import { journalColumns } from './journal-columns.ts';
import type { JournalWording } from './journal-wording.ts';

/** A sheet a book. */
export const journalSheets = (
  books: readonly JournalBook[],
  wording: JournalWording,
  organization: string | null,
): readonly Sheet[] =>
  books.map(({ series, year, entries }) => ({
    name: `${series.name} ${year}`,
    title: [
      wording.title({}),
      wording.series({ name: series.name, kind: series.kind, year: String(year) }),
      ...(organization === null ? [] : [organization]),
    ],
    columns: journalColumns,
    rows: entries.map((entry) => ({
      kind: 'values',
      values: journalColumns.map(({ cellOf }) => cellOf(entry)),
      struck: entry.state === 'void',
    })),
    landscape: true,
  }));
