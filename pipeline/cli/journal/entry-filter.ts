import type { EntryFilter } from '../../model/journal/journal-entry.ts';
import type { Options } from '../arguments.ts';
import { parseYear } from './registration-options.ts';
import { seriesOption } from './series-option.ts';

/** Which entries are meant. */
export const filterOptions = {
  series: seriesOption,
  year: { type: 'string', placeholder: 'ГОД', help: 'только за этот год' },
} as const satisfies Options;

/** @throws Failure `cli/bad-year` */
export const filterOf = ({ series, year }: { series?: string; year?: string }): EntryFilter => ({
  series,
  year: year === undefined ? undefined : parseYear(year),
});
