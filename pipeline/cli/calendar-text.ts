import type { DayOff } from '../model/calendar/day-off.ts';
import type { ProductionCalendar } from '../model/calendar/production-calendar.ts';
import { weekdayOf } from '../model/calendar/week-day.ts';
import type { WorkWeek } from '../model/calendar/work-week.ts';
import { daysLater } from '../model/dates/days.ts';
import { dayAndMonth } from '../model/dates/russian-day.ts';
import { counted } from '../model/plural.ts';
import { twoColumns } from './command.ts';

type OffDay = DayOff & { readonly date: string };

/** Days off that follow one another. */
const restsOf = (daysOff: readonly OffDay[]): OffDay[][] => {
  const rests: OffDay[][] = [];
  for (const day of daysOff) {
    const last = rests.at(-1);
    if (last?.at(-1)?.date === daysLater(day.date, -1)) last?.push(day);
    else rests.push([day]);
  }
  return rests;
};

/** «1–10 января», «30 апреля – 3 мая», «4 ноября». */
const daysFrom = (first: string, last: string): string => {
  if (first === last) return dayAndMonth(first);
  const from =
    first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : `${dayAndMonth(first)} `;
  return `${from}–${from.endsWith(' ') ? ' ' : ''}${dayAndMonth(last)}`;
};

/** Why a rest is longer than a weekend, each reason once. */
const reasonsOf = (rest: readonly OffDay[]): string => {
  const reasons = rest
    .filter(({ kind }) => kind !== 'weekend')
    .map(({ why }) => why.replace(/^праздничный день \((.+)\)$/u, '$1'));
  return [...new Set(reasons)].join('; ');
};

const restRow = (rest: readonly OffDay[]): readonly [string, string] => {
  const [first = '', last = first] = [rest[0]?.date, rest.at(-1)?.date];
  const length = counted(rest.length, ['день', 'дня', 'дней']);
  return [daysFrom(first, last), `${length}: ${reasonsOf(rest)}`];
};

/** Saturdays that are worked in a week of five. */
const workedSaturdays = ({ year, resolution, daysOff }: ProductionCalendar): string[] => {
  const off = new Set(daysOff.map(({ date }) => date));
  return (resolution?.moves ?? [])
    .map(([from]) => `${year}-${from}`)
    .filter((day) => weekdayOf(day) === 6 && !off.has(day));
};

const listOf = (days: readonly string[]): string => days.map(dayAndMonth).join(', ');

/** A year's calendar as a clerk reads it: what it rests on, the long rests, worked Saturdays, shortened days. */
export const calendarText = (calendar: ProductionCalendar, week: WorkWeek): string => {
  const { year, resolution, source, daysOff, shortened, workingDays } = calendar;
  const rests = restsOf(daysOff).filter((rest) => rest.some(({ kind }) => kind !== 'weekend'));
  const saturdays = week === 5 ? workedSaturdays(calendar) : [];
  const usual = week === 5 ? 'суббот и воскресений' : 'воскресений';
  const lines = [
    `${year} год, ${week === 5 ? 'пятидневная' : 'шестидневная'} рабочая неделя: ${counted(workingDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}.`,
    `Основание: ${source}.`,
    !resolution &&
      `Постановление о переносе выходных дней в ${year} году ещё не опубликовано (или вышло позже этой версии программы): показаны выходные и праздники по закону, без переносов.`,
    '',
    `Отдых, кроме обычных ${usual}:`,
    twoColumns(rests.map(restRow)),
    saturdays.length > 0 && `Рабочие субботы: ${listOf(saturdays)}.`,
    shortened.length > 0 && `Короче на час: ${listOf(shortened)}.`,
    daysOff.some(({ kind }) => kind === 'decree') &&
      'Нерабочие дни по указам Президента в норме рабочего времени считаются рабочими.',
  ];
  return `${lines.filter((line) => line !== false).join('\n')}\n`;
};
