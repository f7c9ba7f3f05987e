import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import { renderCsv } from '../csv/render-csv.ts';
import { journalColumns } from './journal-columns.ts';

/** The register as a table without types. */
export const journalCsv = (entries: readonly JournalEntry[]): string =>
  renderCsv(
    journalColumns.map(({ heading }) => heading),
    entries.map((entry) => journalColumns.map(({ cellOf }) => cellOf(entry))),
  );
