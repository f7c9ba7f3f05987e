import {
  type EntryKey,
  type JournalEntry,
  type Series,
  unknownOrder,
} from '../../model/journal/journal-entry.ts';
import { printNumber } from '../../model/journal/journal-number.ts';
import { seriesInYear } from '../../model/journal/series-in-year.ts';
import type { Say } from '../../report/say.ts';

/** Ordinals that nobody has, both ends included. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** More numbers than this are missing by a slip of the pen, not because nobody used them. */
const mostVoided = 1000;

/** What is missing between the entries of one series and year. */
const findGaps = (entries: readonly JournalEntry[]): readonly Gap[] => {
  const ordinals = entries.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b);
  return ordinals.flatMap((ordinal, index) => {
    const from = (ordinals[index - 1] ?? ordinal) + 1;
    return from < ordinal ? [{ from, to: ordinal - 1 }] : [];
  });
};

/** «13, 17–19». */
const gapsText = (gaps: readonly Gap[]): string =>
  gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');

const voidEntry = (series: Series, year: number, ordinal: number): JournalEntry => {
  const key: EntryKey = { series: series.name, year, ordinal, letter: '' };
  const number = printNumber(series.format, key);
  return { ...unknownOrder, ...key, number, state: 'void', reason: 'Номер пропущен в прежнем журнале' };
};

/**
 * Says which numbers of a series and year nobody has, given all its entries; void entries of them where they are asked
 * for. Numbers below the first are another register's.
 */
export const closeGaps = (
  entries: readonly JournalEntry[],
  { series: all, voidGaps }: { readonly series: readonly Series[]; readonly voidGaps: boolean },
  say: Say,
): readonly JournalEntry[] => {
  const { series: name = '', year = 0 } = entries[0] ?? {};
  const series = seriesInYear(all, name, year);
  if (!series) return [];
  const lowest = entries.reduce((least, { ordinal }) => Math.min(least, ordinal), Number.POSITIVE_INFINITY);
  if (lowest > (series.year === year ? series.first : 1))
    say('import/begins-late', { first: lowest, series: name, year });
  const gaps = findGaps(entries);
  if (gaps.length === 0) return [];
  const missing = gapsText(gaps);
  const count = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (!voidGaps || count > mostVoided) {
    say('import/gap', { missing, series: name, year });
    return [];
  }
  say('import/gap-voided', { missing, series: name, year });
  return gaps.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => voidEntry(series, year, from + index)),
  );
};
