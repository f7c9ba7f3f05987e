/** Days of the document's own: moved, and looked up in the calendar of the new year. */

import { dayOff } from '../../model/calendar/day-off.ts';
import { type DeadlineOff, deadlineOff, unpublished } from '../../model/calendar/day-off-rule.ts';
import { daysLater, weekdayName, weekdayOf } from '../../model/calendar/week-day.ts';
import { rewriteDate } from '../../model/rewrite-date.ts';
import { russianDay } from '../../model/russian-day.ts';
import type { FoundTime } from './found-time.ts';
import type { Judge } from './judge-others.ts';
import { type Move, moveDate, oldDate } from './move.ts';
import { moveYears } from './move-time.ts';
import { endOfRange, isLimit, type Surroundings } from './surroundings.ts';
import { stays, type Verdict, verdict } from './verdict.ts';
import { findWeekday, withWeekday } from './weekday-words.ts';

/** Days with what they were last year and what they become, ISO 8601. */
interface MovedDays {
  readonly time: FoundTime;
  /** The time's words with their years moved. */
  readonly text: string;
  readonly old: readonly string[];
  readonly next: readonly string[];
}

/** «10 сентября 2021», «с 1 по 10 октября»: judged by the calendar of the new year. */
export const ofDay: Judge = (time, around, move) => {
  if (time.kind !== 'date' && time.kind !== 'day') return null;
  const old = time.days.flatMap((day) => oldDate(day, move) ?? []);
  if (old.length < time.days.length) return stays(time, 'renew/yearless', 'Срок без года: он не меняется.');
  const next = old.map((day) => moveDate(day, move.years));
  const days = { time, text: moveYears(time.text, move.years), old, next };
  return (
    ofPeriodDay(days, around, move) ?? ofLeapDay(days) ?? ofWeekday(days) ?? ofCalendar(days, around, move)
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
  if (time.days.length > 1 || findWeekday(text) === null) return null;
  const same = russianDay(sameWeekday(old, next));
  const reason = `${russianDay(next)} — ${weekdayName(next)}, день недели исправлен. Если важен он, а не число: ${weekdayName(old)} — ${same}.`;
  return verdict(withWeekday(text, (weekdayOf(next) + 6) % 7), 'renew/weekday', reason);
};

/** The day nearest to the moved one that has the old one's weekday. */
const sameWeekday = (old: string, next: string): string => {
  const step = (weekdayOf(old) - weekdayOf(next) + 7) % 7;
  return daysLater(next, step > 3 ? step - 7 : step);
};

/** Two days with all that lie between them, in one time or in two. */
const isRange = ({ days, text }: FoundTime): boolean =>
  days.length === 2 && /\d\D*(?:[-‐‑‒–—−]|\sпо\s|\sдо\s)/u.test(text);

/** The day that is looked up: of several the first that is off, of a range its end. */
const judgedIndex = ({ time, next }: MovedDays, { office: { week } }: Move): number => {
  const off = next.findIndex((day) => dayOff(day, week) !== null);
  return isRange(time) || off < 0 ? next.length - 1 : off;
};

/** One day of a time, last year's and the new one, ISO 8601, and how the text means it. */
interface JudgedDay {
  readonly time: FoundTime;
  readonly old: string;
  readonly next: string;
  /** True where a word makes the day a limit: «до 9 мая». */
  readonly limit: boolean;
  /** True where something is due on the day. */
  readonly due: boolean;
  /** Which end of a range the day is, null for a day by itself. */
  readonly end: 'first' | 'last' | null;
  /** True where the old day was off too. */
  readonly wasOff: boolean;
}

const judgedDay = (days: MovedDays, around: Surroundings, move: Move): JudgedDay => {
  const { time } = days;
  const index = judgedIndex(days, move);
  const [old = '', next = ''] = [days.old[index], days.next[index]];
  const end = isRange(time) ? 'last' : endOfRange(around, time);
  const limit = end === null && isLimit(around, time);
  const wasOff = dayOff(old, move.office.week) !== null;
  return { time, old, next, limit, due: limit || around.deadline, end, wasOff };
};

const ofCalendar = (days: MovedDays, around: Surroundings, move: Move): Verdict => {
  const { time, text } = days;
  const { office, signed } = move;
  const day = judgedDay(days, around, move);
  const off = deadlineOff(day.next, isEvent(day) ? { ...office, dayOff: 'ask' } : office);
  const late = day.due && signed !== null && day.old <= signed ? beforeSigning(signed) : '';
  if (off === null || isUsual(day, off)) {
    const reason = dayReason(days, off) + late;
    if (late) return verdict(text, 'renew/before-signing', reason);
    return time.kind === 'day' ? stays(time, 'renew/yearless', reason) : verdict(text, 'renew/date', reason);
  }
  const moved = off.moved === null || days.next.length > 1 ? null : rewriteDate(text, off.moved);
  if (moved !== null) return verdict(moved, 'renew/day-moved', off.reason + late);
  return verdict(text, 'renew/day-off', off.reason + weekdayReason(day) + late);
};

const beforeSigning = (signed: string): string =>
  ` В прошлом документе срок был не позже дня подписания (${russianDay(signed)}): подпишите новый раньше или назначьте другой срок.`;

/** An event is held on its day, a deadline gives way to a day off. */
const isEvent = ({ next, limit, due, wasOff }: JudgedDay): boolean =>
  !limit && (!due || wasOff || dayOff(next)?.kind === 'holiday');

/**
 * A day off that nobody need be asked about: a holiday that was meant, the beginning of a range, its end where that was
 * a day off last year too; in a running text any end of a range, and a day without a year.
 */
const isUsual = ({ time, old, limit, due, end, wasOff }: JudgedDay, { off }: DeadlineOff): boolean => {
  if (limit) return false;
  if (off.kind === 'holiday' && dayOff(old)?.kind === 'holiday') return true;
  if (end === 'first' || (end === 'last' && wasOff)) return true;
  return !due && (end === 'last' || time.kind === 'day');
};

/** For an event the day of the week may matter more than its number. */
const weekdayReason = ({ old, next, limit }: JudgedDay): string =>
  limit ? '' : ` Прежний день недели (${weekdayName(old)}) — ${russianDay(sameWeekday(old, next))}.`;

/** «10.10.2022 — понедельник.», of several days the last one too. */
const dayReason = ({ time, next }: MovedDays, off: DeadlineOff | null): string => {
  const [first = '', last = first] = [next[0], next.at(-1)];
  const named = [...new Set([first, last])]
    .map((day) => `${russianDay(day)} — ${weekdayName(day)}`)
    .join(', ');
  const yearless = time.kind === 'day' ? 'Срок без года, переходит в новый период сам: ' : 'В новом году: ';
  const holiday = off?.off.kind === 'holiday' ? `, ${off.off.why}` : '';
  return `${yearless}${named}${holiday}.${unpublished(last)}`;
};
