import { daysLater } from '../dates/days.ts';
import { russianDay } from '../dates/russian-day.ts';
import { type DayOff, dayOff, isShortened } from './day-off.ts';
import { type Resolution, resolutions } from './resolutions.ts';
import type { WorkWeek } from './work-week.ts';

/** The working time of one year. */
export interface ProductionCalendar {
  readonly year: number;
  /** Null for a year whose days off the Government has not moved yet: weekends and the law's holidays alone are known. */
  readonly resolution: Resolution | null;
  /** What the days off rest on, in Russian. */
  readonly source: string;
  /** Every day that is off, in order. */
  readonly daysOff: readonly (DayOff & { readonly date: string })[];
  /** Working days that are an hour shorter, ISO 8601. */
  readonly shortened: readonly string[];
  /** As the norm of working time counts them: days that a decree made non-working are among them. */
  readonly workingDays: number;
}

const titleOf = (year: number, { date, number }: Resolution): string =>
  `постановление Правительства РФ от ${russianDay(date)} № ${number} «О переносе выходных дней в ${year} году»`;

const law = 'Трудовой кодекс РФ, статья 112';

/** Every day of a year, ISO 8601. */
const daysOf = (year: number): string[] => {
  const days = [`${year}-01-01`];
  for (let day = daysLater(`${year}-01-01`, 1); day.startsWith(`${year}-`); day = daysLater(day, 1))
    days.push(day);
  return days;
};

/** The calendar of a year, for a week of five or six working days. */
export const calendarOf = (year: number, week: WorkWeek = 5): ProductionCalendar => {
  const resolution = resolutions[year] ?? null;
  const days = daysOf(year);
  const daysOff = days.flatMap((date) => {
    const off = dayOff(date, week);
    return off ? [{ ...off, date }] : [];
  });
  const lost = daysOff.filter(({ kind }) => kind !== 'decree').length;
  return {
    year,
    resolution,
    source: resolution ? `${law}; ${titleOf(year, resolution)}` : law,
    daysOff,
    shortened: days.filter((day) => isShortened(day, week)),
    workingDays: days.length - lost,
  };
};
