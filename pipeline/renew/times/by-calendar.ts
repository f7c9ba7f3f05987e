/** Days of the new year looked up in its production calendar. */
import { dayOff } from '../../model/calendar/day-off.ts';
import { type DeadlineOff, deadlineOff, unpublished } from '../../model/calendar/day-off-rule.ts';
import { weekdayName, weekdayOf } from '../../model/calendar/week-day.ts';
import type { WorkWeek } from '../../model/calendar/work-week.ts';
import { daysLater } from '../../model/dates/days.ts';
import { rewriteDate } from '../../model/dates/rewrite-date.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import type { FoundTime } from './found-time.ts';
import type { Move } from './move.ts';
import { before, endOfRange, isLimit, type Surroundings } from './surroundings.ts';
import { stays, type Verdict, verdict } from './verdict.ts';

/** Days with what they were last year and what they become, ISO 8601. */
export interface MovedDays {
  readonly time: FoundTime;
  /** The time's words with their years moved. */
  readonly text: string;
  readonly old: readonly string[];
  readonly next: readonly string[];
}

/** The day nearest to the moved one that has the old one's weekday. */
export const sameWeekday = (old: string, next: string): string => {
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

/** Moved as it is where the new day is a working one, else asked about, or put on another by the office's rule. */
export const byCalendar = (days: MovedDays, around: Surroundings, move: Move): Verdict => {
  const { time, text } = days;
  const { office, signed } = move;
  const day = judgedDay(days, around, move);
  const off = deadlineOff(day.next, isEvent(day) ? { ...office, dayOff: 'ask' } : office);
  const late = day.due && signed !== null && day.old <= signed ? beforeSigning(signed) : '';
  if (off === null || isMoment(around, time) || isUsual(day, off)) {
    const reason = dayReason(days, off, office.week) + late;
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

const momentBefore =
  /(?:по состоянию на|(?:возник[а-яё]+|вступа[а-яё]+ в силу|вв(?:ести|одит[а-яё]*)|действ[а-яё]+)(?:\s[^.;]{0,80})?\s(?:с|со))\s+$/iu;

/** When a state of things is taken or a rule begins: «по состоянию на 31 декабря», «ввести … с 1 ноября». Nobody works on it. */
const isMoment = (around: Surroundings, time: FoundTime): boolean => momentBefore.test(before(around, time));

/** For an event the day of the week may matter more than its number. */
const weekdayReason = ({ old, next, limit }: JudgedDay): string =>
  limit ? '' : ` Прежний день недели (${weekdayName(old)}) — ${russianDay(sameWeekday(old, next))}.`;

/** True for a Saturday that the year's resolution made a working day. */
const isMovedWork = (day: string, week: WorkWeek): boolean =>
  week === 5 && weekdayOf(day) === 6 && dayOff(day, week) === null;

/** «10.10.2022 — понедельник.», of several days the last one too. */
const dayReason = ({ time, next }: MovedDays, off: DeadlineOff | null, week: WorkWeek): string => {
  const [first = '', last = first] = [next[0], next.at(-1)];
  const named = [...new Set([first, last])]
    .map((day) => `${russianDay(day)} — ${weekdayName(day)}${isMovedWork(day, week) ? ' (рабочая)' : ''}`)
    .join(', ');
  const yearless = time.kind === 'day' ? 'Срок без года, переходит в новый период сам: ' : 'В новом году: ';
  const holiday = off?.off.kind === 'holiday' ? `, ${off.off.why}` : '';
  return `${yearless}${named}${holiday}.${unpublished(last)}`;
};
