/** The table of production calendars that the project knows. */
import { join } from 'node:path';
import { calendarOf } from '../pipeline/model/calendar/production-calendar.ts';
import { resolutions } from '../pipeline/model/calendar/resolutions.ts';
import { russianDay } from '../pipeline/model/dates/russian-day.ts';

export const yearsFile = join(import.meta.dirname, '../pipeline/model/calendar/YEARS.md');

const shortDay = (monthDay: string): string => monthDay.split('-').reverse().join('.');

const row = (year: number): string => {
  const { resolution, workingDays, shortened } = calendarOf(year);
  const act = resolution ? `${russianDay(resolution.date)} № ${resolution.number}` : '';
  const moves = (resolution?.moves ?? []).map(([from, to]) => `${shortDay(from)} → ${shortDay(to)}`);
  const short = shortened.map((day) => shortDay(day.slice(5)));
  const cells = [year, act, moves.join(', '), workingDays, calendarOf(year, 6).workingDays, short.join(', ')];
  return `| ${cells.join(' | ')} |`;
};

/** The page that shows the table. */
export const yearsPage = (): string =>
  [
    '# Production calendars',
    '',
    'What `prikaz calendar` knows; written by `npm run accept`, held by `test/calendar.test.ts`. The days off that the',
    'Government moved stand in `resolutions.ts`; all else follows from articles 95 and 112 of the Labour Code. Days that',
    'decrees of the President made non-working in 2020 and 2021 (`decrees.ts`) count as worked, as in the published norm.',
    '',
    '| year | resolution | days off moved | working days of five a week | of six | an hour shorter (of five a week) |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.keys(resolutions).map((year) => row(Number(year))),
    '',
  ].join('\n');
