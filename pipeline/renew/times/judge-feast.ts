/** Days that are not the same number of the month each year: church feasts, and events that are held at a weekend. */
import { dayOff } from '../../model/calendar/day-off.ts';
import { easterOf } from '../../model/calendar/easter.ts';
import { weekdayName, weekdayOf } from '../../model/calendar/week-day.ts';
import { daysBetween, daysLater } from '../../model/dates/days.ts';
import { rewriteDate } from '../../model/dates/rewrite-date.ts';
import { partsOf } from '../../model/dates/russian-date.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import { type MovedDays, sameWeekday } from './by-calendar.ts';
import type { Move } from './move.ts';
import { after, before, endOfRange, isLimit, type Surroundings } from './surroundings.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Feasts that keep their distance from Easter. */
const byEaster =
  /(?<![а-яё])(?:пасх|троиц|маслениц|маслени[чш]н|вербн|радониц|прощ[её]н[а-яё]+ воскрес|красн[а-яё]+ горк|вознесени[а-яё] господн)/iu;
/** Feasts of the lunar calendars. */
const byMoon = /(?:курбан|ураза|рамазан)[-\s]?байрам|сагаалган|цаган\s?сар|(?<![а-яё])шагаа/iu;

/** Names of feasts are looked for so near to a date, letters. */
const near = 60;

/** «Масленица 17 марта 2024»: as far from Easter in the new year as in the old; a lunar feast is asked for. */
export const ofFeast = (days: MovedDays, around: Surroundings): Verdict | null => {
  const { time, text, old, next } = days;
  const beside = [
    before(around, time).slice(-near),
    after(around, time).slice(0, near),
    around.activity,
  ].join(' ');
  const [first = '', moved = ''] = [old[0], next[0]];
  if (byMoon.test(beside)) {
    return verdict(
      text,
      'renew/feast',
      'Праздник лунного календаря: в новом году он в другой день. Укажите его.',
    );
  }
  if (!byEaster.test(beside) || isLimit(around, time)) return null;
  const [last, coming] = [first, moved].map((day) => easterOf(partsOf(day).year));
  const day = daysLater(coming ?? '', daysBetween(last ?? '', first));
  const reason = `Праздник зависит от Пасхи (в новом году ${russianDay(coming ?? '')}): вместо ${russianDay(first)} — ${russianDay(day)}. Проверьте день.`;
  const printed = old.length > 1 ? null : rewriteDate(text, day);
  return verdict(printed ?? text, 'renew/feast', reason);
};

const isWeekend = (day: string): boolean => weekdayOf(day) % 6 === 0;

/** «24 ноября 2024», a Sunday: what was held at a weekend may be meant for one. */
export const ofWeekend = (days: MovedDays, around: Surroundings, { office }: Move): Verdict | null => {
  const { time, text, old, next } = days;
  const [was = '', day = ''] = [old[0], next[0]];
  const alone = around.deadline && old.length === 1 && endOfRange(around, time) === null;
  if (!alone || isLimit(around, time) || !isWeekend(was) || dayOff(was)?.kind === 'holiday') return null;
  if (dayOff(day, office.week) !== null || dayOff(was, office.week) === null) return null;
  const reason = `Прежний день — ${weekdayName(was)}, выходной, а ${russianDay(day)} — ${weekdayName(day)}. Если важен день недели: ${weekdayName(was)} — ${russianDay(sameWeekday(was, day))}.`;
  return verdict(text, 'renew/weekday', reason);
};
