import { createHash } from 'node:crypto';
import type { WorkWeek } from '../../model/calendar/work-week.ts';
import { ownPeriod } from '../../model/dates/own-period.ts';
import { termSpan } from '../../model/dates/term-span.ts';
import type { OrderDocument, Period, Term } from '../../model/document.ts';
import { type PlanTask, planTasks } from '../../model/plan-tasks.ts';
import { clausePlan } from './clause-tasks.ts';
import { recurrencesOf } from './recurrences.ts';

/** A time of an item in a calendar; days are ISO 8601, both inclusive. */
export interface CalendarEvent {
  /** The same each time that the document is issued, so that a calendar knows its events again. */
  readonly uid: string;
  readonly first: string;
  readonly last: string;
  /** RRULE of what comes again, else null. */
  readonly rule: string | null;
}

/** An item with its times; those that have no days have none. */
export interface TimedTask extends PlanTask {
  readonly events: readonly CalendarEvent[];
  /** True where some of its terms has no days. */
  readonly undated: boolean;
}

type Time = Omit<CalendarEvent, 'uid'>;

/** Behind the last year of four digits there is no day that a calendar could write. */
const isCounted = (day: string): boolean => day < '9999';

const timesOf = (term: Term, period: Period | null, week: WorkWeek): readonly Time[] => {
  if (term.kind === 'recurring') {
    const recurrences = period && isCounted(period.to) ? recurrencesOf(term, { period, week }) : [];
    return recurrences.map(({ first, rule }): Time => ({ first, last: first, rule }));
  }
  const span = termSpan(term)?.toSorted();
  const [first, last] = span ?? [];
  return first && last && isCounted(last) ? [{ first, last, rule: null }] : [];
};

/** What an event is told by: the order and its item, but not its days, which may move. */
const identityOf = ({ order }: OrderDocument, { plan, item }: PlanTask): string =>
  JSON.stringify([
    order?.organization.name,
    order?.date,
    order?.number,
    plan.appendix,
    plan.title,
    item.number,
    item.activity,
  ]);

const uidOf = (identity: string, count: number): string =>
  `${createHash('sha256').update(`${identity}${count}`).digest('hex').slice(0, 32)}@prikaz`;

/** The clauses that have last days and the items of all plans, with their times in a calendar. */
export const timedTasks = (document: OrderDocument, week: WorkWeek): readonly TimedTask[] => {
  const counts = new Map<string, number>();
  const nextUid = (identity: string): string => {
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count + 1);
    return uidOf(identity, count);
  };
  const usual = ownPeriod(document);
  const clauses = document.order && clausePlan(document.order);
  const plans = clauses ? [clauses, ...document.plans] : document.plans;
  return planTasks(plans).map((task) => {
    const identity = identityOf(document, task);
    const terms = task.item.deadline?.terms ?? [];
    const times = terms.map((term) => timesOf(term, task.plan.period ?? usual, week));
    return {
      ...task,
      events: times.flat().map((time) => ({ ...time, uid: nextUid(identity) })),
      undated: times.length === 0 || times.some(({ length }) => length === 0),
    };
  });
};
