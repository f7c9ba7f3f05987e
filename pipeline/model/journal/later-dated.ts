import type { JournalEntry } from './journal-entry.ts';

/** Of one series and year, the entry with a lower number and a later date than those of `entry`; null where none is. */
export const laterDated = (entries: readonly JournalEntry[], entry: JournalEntry): JournalEntry | null =>
  entries.findLast(
    ({ ordinal, date, state }) =>
      ordinal < entry.ordinal &&
      state !== 'void' &&
      date !== null &&
      entry.date !== null &&
      date > entry.date,
  ) ?? null;
