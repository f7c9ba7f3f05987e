import { russianDay } from '../../model/dates/russian-day.ts';
import { guardFormula } from '../../model/formula-guard.ts';
import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import type { SheetValue } from '../../model/sheet.ts';
import { journalColumns } from './journal-columns.ts';

/** By it a Russian Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

const textOf = (value: SheetValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' ? russianDay(value.date) : guardFormula(value);
};

const field = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The register as a Russian Excel writes it: UTF-8 with a mark, semicolons, lines that end as in RFC 4180. */
export const journalCsv = (entries: readonly JournalEntry[]): string => {
  const rows = entries.map((entry) => journalColumns.map(({ cellOf }) => textOf(cellOf(entry))));
  const lines = [journalColumns.map(({ heading }) => heading), ...rows];
  return byteOrderMark + lines.map((row) => `${row.map(field).join(';')}\r\n`).join('');
};
