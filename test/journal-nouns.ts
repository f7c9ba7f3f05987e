/** Entries and series for tests. */
import { type JournalEntry, type Series, unknownOrder } from '../pipeline/model/journal/journal-entry.ts';

/** A key of a document's content, told apart by one digit. */
export const contentOf = (digit: number): string => String(digit).repeat(64);

export const series = (change: Partial<Series> = {}): Series => ({
  name: 'ОД',
  kind: 'основная деятельность',
  year: 2026,
  format: '{n}-ОД',
  first: 1,
  ...change,
});

export const entry = (ordinal: number, change: Partial<JournalEntry> = {}): JournalEntry => ({
  ...unknownOrder,
  series: 'ОД',
  year: 2026,
  ordinal,
  letter: '',
  number: `${ordinal}-ОД`,
  state: 'confirmed',
  date: '2026-01-12',
  reason: null,
  ...change,
});
