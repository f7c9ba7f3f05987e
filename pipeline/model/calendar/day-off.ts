import { daysLater } from '../dates/days.ts';
import { partsOf } from '../dates/russian-date.ts';
import { dayAndMonth, russianDay } from '../dates/russian-day.ts';
import { decrees } from './decrees.ts';
import { resolutions } from './resolutions.ts';
import { weekdayName, weekdayOf } from './week-day.ts';
import type { WorkWeek } from './work-week.ts';

/** Why nobody works on a day. */
export interface DayOff {
  /**
   * A statutory holiday, a weekly day off, one moved here by the year's resolution, one moved by the law itself from a
   * holiday, or a non-working day by a decree of the President.
   */
  readonly kind: 'holiday' | 'weekend' | 'moved' | 'after-holiday' | 'decree';
  /** In Russian: «суббота», «праздничный день (День России)», «выходной день, перенесён с 3 января». */
  readonly why: string;
  /** False for what the resolution of a year not yet published may still move; holidays are the law's. */
  readonly certain: boolean;
}

const newYear = 'Новогодние каникулы';

/** Non-working holidays, month-day (ТК РФ, статья 112, часть 1). */
export const holidays: Readonly<Record<string, string>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 8].map((day) => [`01-0${day}`, newYear])),
  '01-07': 'Рождество Христово',
  '02-23': 'День защитника Отечества',
  '03-08': 'Международный женский день',
  '05-01': 'Праздник Весны и Труда',
  '05-09': 'День Победы',
  '06-12': 'День России',
  '11-04': 'День народного единства',
};

/** True for a holiday of the law, whatever its year. */
export const isHoliday = ({ month, day }: { readonly month: number; readonly day: number }): boolean =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` in holidays;

/** True where the Government's moves of days off in the day's year are published. */
export const isPublished = (iso: string): boolean => partsOf(iso).year in resolutions;

/** A day that is off in every week, before anything is moved. */
const isWeekend = (iso: string, week: WorkWeek): boolean =>
  weekdayOf(iso) === 0 || (week === 5 && weekdayOf(iso) === 6);

/** A resolution moves days off: a Saturday that a week of six days works is none, and nothing comes in its place. */
const movesOf = (iso: string, week: WorkWeek): { readonly from: string; readonly to: string }[] => {
  const year = iso.slice(0, 4);
  const moves = resolutions[Number(year)]?.moves ?? [];
  return moves
    .map(([from, to]) => ({ from: `${year}-${from}`, to: `${year}-${to}` }))
    .filter(({ from }) => isWeekend(from, week) || followsHoliday(from, week));
};

/** The Monday after a holiday that took a weekly day off; what January's take, the Government moves (ТК РФ, 112, ч. 2). */
const followsHoliday = (iso: string, week: WorkWeek): boolean => takenHoliday(iso, week) !== undefined;

const takenHoliday = (iso: string, week: WorkWeek): string | undefined =>
  weekdayOf(iso) === 1
    ? [-1, -2]
        .map((days) => daysLater(iso, days))
        .find((day) => isHoliday(partsOf(day)) && isWeekend(day, week) && day.slice(5, 7) !== '01')
    : undefined;

/** «с 3 января», «со 2 ноября». */
const sinceDay = (iso: string): string => `${iso.endsWith('-02') ? 'со' : 'с'} ${dayAndMonth(iso)}`;

/** Why a day (ISO 8601) is off, null for a working day. */
export const dayOff = (iso: string, week: WorkWeek = 5): DayOff | null => {
  const certain = isPublished(iso);
  const holiday = holidays[iso.slice(5)];
  if (holiday) return { kind: 'holiday', why: `праздничный день (${holiday})`, certain: true };
  const moves = movesOf(iso, week);
  const here = moves.find(({ to }) => to === iso);
  if (here) return { kind: 'moved', why: `выходной день, перенесён ${sinceDay(here.from)}`, certain };
  const taken = takenHoliday(iso, week);
  const movedAway = moves.some(({ from }) => from === iso || from === taken);
  if (taken && !movedAway) {
    return { kind: 'after-holiday', why: `выходной день за праздник ${dayAndMonth(taken)}`, certain };
  }
  if (isWeekend(iso, week) && !movedAway) return { kind: 'weekend', why: weekdayName(iso), certain };
  const decree = decrees.find(({ from, to }) => from <= iso && iso <= to);
  if (!decree) return null;
  const why = `нерабочий день по Указу Президента РФ от ${russianDay(decree.date)} № ${decree.number}`;
  return { kind: 'decree', why, certain };
};

/** The nearest working day after (`step` 1) or before (`step` -1) a day, ISO 8601. */
export const workingDay = (iso: string, step: 1 | -1, week: WorkWeek = 5): string => {
  let day = daysLater(iso, step);
  while (dayOff(day, week) !== null) day = daysLater(day, step);
  return day;
};

/**
 * A working day that is an hour shorter: the eve of a holiday (ТК РФ, статья 95), and a worked Saturday whose day off
 * went to such an eve, for it takes that day's length.
 */
export const isShortened = (iso: string, week: WorkWeek = 5): boolean => {
  if (dayOff(iso, week) !== null) return false;
  const stands = movesOf(iso, week).find(({ from }) => from === iso)?.to ?? iso;
  return isHoliday(partsOf(daysLater(stands, 1)));
};
