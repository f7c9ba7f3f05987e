import type { Series } from '../model/journal/journal-entry.ts';
import { isNumberFormat } from '../model/journal/journal-number.ts';
import { seriesInYear } from '../model/journal/series-in-year.ts';
import { noSeries, seriesYear } from './entry-failures.ts';
import { journalFailure } from './journal-failure.ts';

/**
 * The row of a series that holds in a year: the latest that began by then.
 * @throws Failure `journal/no-series`, `journal/series-year`
 */
export const seriesOf = (all: readonly Series[], name: string, year: number): Series => {
  const row = seriesInYear(all, name, year);
  if (row) return row;
  const years = all.filter((series) => series.name === name).map((series) => series.year);
  if (years.length === 0) throw noSeries(name, [...new Set(all.map((series) => series.name))]);
  throw seriesYear(name, year, Math.min(...years));
};

const sameSeries = (a: Series, b: Series): boolean =>
  a.kind === b.kind && a.format === b.format && a.first === b.first;

/**
 * True for a row that is new, false for one that is there word for word.
 * @throws Failure `journal/series-taken`, `journal/format-unclear`
 */
export const isNewSeries = (all: readonly Series[], series: Series): boolean => {
  const { name, year, format } = series;
  if (!isNumberFormat(format, name))
    throw journalFailure(
      'journal/format-unclear',
      `Такой номер не напечатать: «${format}».`,
      'В образце номера должно быть одно {n} (или {nnn} с нулями впереди), можно {series}, {yy}, {yyyy}: «{n}-ОД».',
    );
  const there = all.find((row) => row.name === name && row.year === year);
  if (there && !sameSeries(there, series))
    throw journalFailure(
      'journal/series-taken',
      `Серия «${name}» с ${year} года уже есть: ${there.format}.`,
      'Назовите новую серию иначе или заведите другой образец со следующего года: --year.',
    );
  return !there;
};
