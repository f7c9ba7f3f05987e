import type { Series } from './journal-entry.ts';

/** The row of a series that holds in a year: the latest that began by then; undefined where there is none. */
export const seriesInYear = (all: readonly Series[], name: string, year: number): Series | undefined =>
  all
    .filter((series) => series.name === name && series.year <= year)
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
