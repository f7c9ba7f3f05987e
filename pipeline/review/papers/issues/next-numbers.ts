import type { Journal, Series } from '../../../model/journal/journal-entry.ts';
import { printNumber } from '../../../model/journal/journal-number.ts';
import { seriesInYear } from '../../../model/journal/series-in-year.ts';
import type { PapersView } from '../../contract/papers.ts';

/** The series that give numbers in a year, each with the one that it would give next. */
export const nextNumbers = async (
  journal: Pick<Journal, 'listSeries' | 'list' | 'history'>,
  year: number,
): Promise<PapersView['series']> => {
  const [all, entries] = await Promise.all([journal.listSeries(), journal.list({ year })]);
  const next: PapersView['series'][number][] = [];
  for (const name of new Set(all.map((series) => series.name))) {
    const series = seriesInYear(all, name, year);
    if (!series) continue;
    const taken = new Set(entries.filter((entry) => entry.series === name).map(({ ordinal }) => ordinal));
    const first = series.year === year ? series.first : 1;
    const ordinal =
      (await freeOrdinal(journal, taken, series, year)) ?? Math.max(first, 1 + Math.max(0, ...taken));
    const number = printNumber(series.format, { series: name, year, ordinal, letter: '' });
    next.push({ name, kind: series.kind, next: number });
  }
  return next;
};

/** A number that was given back comes first; the history is read only where numbers are missing at all. */
const freeOrdinal = async (
  journal: Pick<Journal, 'history'>,
  taken: ReadonlySet<number>,
  { name }: Series,
  year: number,
): Promise<number | null> => {
  if (taken.size === 0 || Math.max(...taken) === taken.size) return null;
  const released = (await journal.history()).flatMap((event) => {
    const isHere = event.kind === 'released' && event.entry.series === name && event.entry.year === year;
    return isHere && !taken.has(event.entry.ordinal) ? [event.entry.ordinal] : [];
  });
  return released.length === 0 ? null : Math.min(...released);
};
