import type { WorkWeek } from '../../model/calendar/work-week.ts';
import { daysLater } from '../../model/dates/days.ts';
import { partsOf } from '../../model/dates/russian-date.ts';
import type { Period, Term } from '../../model/document.ts';
import { fallsOn, parseRule, printRule, type RecurrenceRule } from './recurrence-rule.ts';

/** Days that come again: the first of them (ISO 8601), and an RRULE that ends with the plan, null for a lone day. */
export interface Recurrence {
  readonly first: string;
  readonly rule: string | null;
}

type Recurring = Extract<Term, { readonly kind: 'recurring' }>;

interface Frame {
  readonly period: Pick<Period, 'from' | 'to'>;
  readonly week: WorkWeek;
}

/** The months in which the quarters of a school end: October, December, March and May. */
const schoolQuarterEnds = [10, 12, 3, 5];

/** Months one behind the other are one time of the year («I квартал ежегодно»), which ends with its last. */
const lastsOfRuns = (months: readonly number[]): readonly number[] => {
  const lasts = months.filter((month) => !months.includes((month % 12) + 1));
  return lasts.length > 0 ? lasts : [12];
};

/**
 * What must be done once a week, a month or a year is due when that ends, so a rule without days gets the last one. A
 * rule for each time of the year: Outlook knows no list of months.
 */
const withDays = (
  rule: RecurrenceRule,
  { per }: Recurring,
  { period, week }: Frame,
): readonly RecurrenceRule[] => {
  const { frequency, days, monthDays, months } = rule;
  const yearly = (month: number): RecurrenceRule => ({
    frequency: 'YEARLY',
    interval: frequency === 'YEARLY' ? rule.interval : 1,
    days,
    monthDays: monthDays.length > 0 ? monthDays : [-1],
    months: [month],
  });
  if (frequency === 'DAILY' || days.length > 0) return [rule];
  if (frequency === 'WEEKLY') return [{ ...rule, days: [week === 6 ? 'SA' : 'FR'] }];
  if (per === 'school-quarter' && monthDays.length === 0) return schoolQuarterEnds.map(yearly);
  if (frequency === 'MONTHLY') return [monthDays.length > 0 ? rule : { ...rule, monthDays: [-1] }];
  if (months.length === 0) return [yearly(partsOf(period.to).month)];
  return (monthDays.length > 0 ? months : lastsOfRuns(months)).map(yearly);
};

/**
 * From which month on every so many: quarters and half-years are those of the calendar; a day of a month («ежеквартально
 * до 5 числа») is that of the month behind them.
 */
const isFirstMonth = ({ interval, monthDays }: RecurrenceRule, from: string, iso: string): boolean => {
  const [begun, { year, month }] = [partsOf(from), partsOf(iso)];
  const isEnd = monthDays.includes(-1);
  if (12 % interval === 0) return month % interval === (isEnd || interval === 1 ? 0 : 1);
  return (year - begun.year) * 12 + month - begun.month === (isEnd ? interval - 1 : 0);
};

/** Four years: a day that does not come in them does not come at all. */
const farthest = 1462;

const firstDay = (rule: RecurrenceRule, { from, to }: Frame['period']): string | null => {
  for (let step = 0, day = from; day <= to && step < farthest; step += 1, day = daysLater(day, 1))
    if (fallsOn(rule, day) && (rule.frequency !== 'MONTHLY' || isFirstMonth(rule, from, day))) return day;
  return null;
};

/**
 * The days of a term that comes again, within the plan's period; [] where none falls into it. «Раз в полугодие» of a
 * plan for less than half a year is due when the plan ends.
 */
export const recurrencesOf = (term: Recurring, frame: Frame): readonly Recurrence[] => {
  const rule = parseRule(term.rule);
  if (!rule) return [];
  const found = withDays(rule, term, frame).flatMap((each) => {
    const first = firstDay(each, frame.period);
    return first === null ? [] : [{ first, rule: printRule(each, frame.period.to) }];
  });
  const isAnyDay = [...rule.days, ...rule.monthDays, ...rule.months].length === 0;
  return found.length === 0 && isAnyDay ? [{ first: frame.period.to, rule: null }] : found;
};
