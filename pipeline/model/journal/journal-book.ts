import type { JournalEntry, Series } from './journal-entry.ts';
import { seriesInYear } from './series-in-year.ts';

/** The entries of one series and year: what a register on paper is. */
export interface JournalBook {
  readonly series: Series;
  readonly year: number;
  /** In the order of their numbers. */
  readonly entries: readonly JournalEntry[];
}

/** The books of a register, in the order of their first entries. */
export const booksOf = (entries: readonly JournalEntry[], all: readonly Series[]): readonly JournalBook[] =>
  [...Map.groupBy(entries, ({ series, year }) => JSON.stringify([series, year])).values()].flatMap(
    (group) => {
      const { series: name = '', year = 0 } = group[0] ?? {};
      const series = seriesInYear(all, name, year);
      return series ? [{ series, year, entries: group }] : [];
    },
  );
