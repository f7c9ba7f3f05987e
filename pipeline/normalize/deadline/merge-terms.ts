import { partsOf } from '../../model/dates/russian-date.ts';
import type { Period, Term } from '../../model/document.ts';

/** One term for two beside each other that say one thing together; null where each says its own. */
const merged = (first: Term, second: Term, period: Period | null): Term | null => {
  if (first.kind === 'recurring' && second.kind === 'recurring') return closer(first, second);
  return inEachYear(first, second, period) ?? inEachYear(second, first, period);
};

type Recurring = Extract<Term, { kind: 'recurring' }>;

const plain = /^FREQ=(?<frequency>[A-Z]+)(?:;INTERVAL=\d+)?$/u;

/** «еженедельно, по четвергам», «ежеквартально до 5 числа»: how often, and on which days of it. */
const closer = (first: Recurring, second: Recurring): Recurring | null =>
  withDays(first, second) ?? withDays(second, first);

const withDays = (often: Recurring, days: Recurring): Recurring | null => {
  const frequency = plain.exec(often.rule)?.groups?.['frequency'];
  if (!frequency) return null;
  if (frequency === 'DAILY' && days.rule.startsWith('FREQ=WEEKLY;BYDAY=')) return days;
  const start = `FREQ=${frequency};BY`;
  if (days.rule.startsWith(start))
    return { ...often, rule: `${often.rule};BY${days.rule.slice(start.length)}` };
  return often.rule === days.rule && often.per === days.per ? often : null;
};

const yearly = /^FREQ=YEARLY(?:;BYMONTH=(?<months>[\d,]+))?$/u;

/** «ежегодно, до 1 февраля», «IV квартал ежегодно»: the months or the day of each year. */
const inEachYear = (rule: Term, time: Term, period: Period | null): Term | null => {
  const match = rule.kind === 'recurring' ? yearly.exec(rule.rule) : null;
  if (!match) return null;
  const months = match.groups?.['months'];
  if (time.kind === 'date' || time.kind === 'by') {
    const { month, day } = partsOf(time.date);
    return months ? null : each(`BYMONTH=${month};BYMONTHDAY=${day}`);
  }
  if (time.kind !== 'period' || (time.from === period?.from && time.to === period.to)) return null;
  const [from, to] = [partsOf(time.from), partsOf(time.to)];
  const length = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (length >= 12) return null;
  const named = Array.from({ length }, (_, step) => ((from.month - 1 + step) % 12) + 1);
  const all = new Set([...(months?.split(',').map(Number) ?? []), ...named]);
  return each(`BYMONTH=${[...all].sort((one, other) => one - other).join(',')}`);
};

const each = (by: string): Term => ({ kind: 'recurring', rule: `FREQ=YEARLY;${by}`, per: 'year' });

/** `terms` with a recurrence and the time beside it as one. */
export const mergeTerms = (terms: readonly Term[], period: Period | null): Term[] => {
  const kept: Term[] = [];
  for (const term of terms) {
    const last = kept.at(-1);
    const joint = last && merged(last, term, period);
    if (joint) kept[kept.length - 1] = joint;
    else kept.push(term);
  }
  return kept;
};
