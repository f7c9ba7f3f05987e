/** Days of the document's own. */
import { weekdayName, weekdayOf } from '../../model/calendar/week-day.ts';
import { rewriteDate } from '../../model/dates/rewrite-date.ts';
import { isoDate, monthEnd, monthPattern, partsOf } from '../../model/dates/russian-date.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import { byCalendar, type MovedDays, sameWeekday } from './by-calendar.ts';
import { ofFeast, ofWeekend } from './judge-feast.ts';
import type { Judge } from './judge-others.ts';
import { type Move, moveDate, oldDate } from './move.ts';
import { moveYears } from './move-time.ts';
import { after, before, type Surroundings } from './surroundings.ts';
import { stays, type Verdict, verdict } from './verdict.ts';
import { weekdayWord, withWeekday } from './weekday-words.ts';

/** «10 сентября 2021», «с 1 по 10 октября»: judged by the calendar of the new year. */
export const ofDay: Judge = (time, around, move) => {
  if (time.kind !== 'date' && time.kind !== 'day') return null;
  const old = time.days.flatMap((day) => oldDate(day, move) ?? []);
  if (old.length < time.days.length) return stays(time, 'renew/yearless', 'Срок без года: он не меняется.');
  const next = old.map((day) => moveDate(day, move.years));
  const days = { time, text: moveYears(time.text, move.years), old, next };
  return (
    ofPeriodDay(days, around, move) ??
    ofLeapDay(days) ??
    ofWeekday(days) ??
    ofNthWeekday(days, around) ??
    ofFeast(days, around) ??
    ofWeekend(days, around, move) ??
    byCalendar(days, around, move)
  );
};

/** The period's own first or last day becomes that of the new period, whatever day it is. */
const ofPeriodDay = (
  { time, old, next, text }: MovedDays,
  { deadline }: Surroundings,
  { from, to }: Move,
): Verdict | null => {
  if (!from || !to || time.kind === 'day') return null;
  const edges = old.map((day) => (day === from.from ? to.from : day === from.to ? to.to : null));
  const [edge] = edges;
  if (!edge || edges.includes(null)) return null;
  const same = edges.every((day, index) => day === next[index]);
  if (same && (deadline || old.length > 1)) return null;
  const printed = same || old.length > 1 ? text : rewriteDate(text, edge);
  return printed === null ? null : verdict(printed, 'renew/period-day', 'Граница нового периода.');
};

const leapDay = /(?<!\d)29(?=\s*[»"”]?\s*(?:феврал|\.0?2))/iu;

const ofLeapDay = ({ old, next, text }: MovedDays): Verdict | null => {
  if (old.every((day, index) => day.slice(5) === next[index]?.slice(5))) return null;
  const reason = '29 февраля в новом году нет. Предложено 28 февраля.';
  return verdict(text.replace(leapDay, '28'), 'renew/leap-day', reason);
};

/** A weekday beside the date would be wrong in the new year. */
const ofWeekday = ({ old: [old = ''], next: [next = ''], text, time }: MovedDays): Verdict | null => {
  const mended = withWeekday(text, (weekdayOf(next) + 6) % 7);
  if (time.days.length > 1 || mended === text) return null;
  const same = russianDay(sameWeekday(old, next));
  const reason = `${russianDay(next)} — ${weekdayName(next)}, день недели исправлен. Если важен он, а не число: ${weekdayName(old)} — ${same}.`;
  return verdict(mended, 'renew/weekday', reason);
};

const weekdayOfMonth = `(?:перв|втор|трет|четв[её]рт|(?<last>последн))[а-яё]{2,4}\\s+${weekdayWord}(?:\\s+${monthPattern})?`;
const nthBefore = new RegExp(`${weekdayOfMonth}\\s*[(,–—-]?\\s*$`, 'iu');
const nthAfter = new RegExp(`^\\s*[(,–—-]?\\s*${weekdayOfMonth}`, 'iu');

/** «второй вторник февраля (13.02.2024)» is another day in another year. */
const ofNthWeekday = (
  { time, text, old: [old = ''], next: [next = ''] }: MovedDays,
  around: Surroundings,
): Verdict | null => {
  const named = before(around, time).match(nthBefore) ?? after(around, time).match(nthAfter);
  if (!named || time.days.length > 1) return null;
  const nth = named.groups?.['last'] ? null : Math.ceil(partsOf(old).day / 7);
  const day = weekdayIn(next.slice(0, 7), weekdayOf(old), nth);
  const printed = day === null ? null : rewriteDate(text, day);
  if (day === null || printed === null) return null;
  const reason = `Рядом назван день недели месяца: в новом году это ${russianDay(day)}, ${weekdayName(day)}.`;
  return verdict(printed, 'renew/weekday', reason);
};

/** The `nth` day (null: the last) of a month (ISO 8601, «2025-02») that falls on this day of the week. */
const weekdayIn = (month: string, weekday: number, nth: number | null): string | null => {
  const { year, month: number } = partsOf(`${month}-01`);
  const length = partsOf(monthEnd(year, number)).day;
  const first = 1 + ((weekday - weekdayOf(`${month}-01`) + 7) % 7);
  const days = [0, 7, 14, 21, 28].map((step) => first + step).filter((day) => day <= length);
  const day = nth === null ? days.at(-1) : days[nth - 1];
  return day === undefined ? null : isoDate(year, number, day);
};
