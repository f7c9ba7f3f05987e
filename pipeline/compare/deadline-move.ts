import { daysBetween } from '../model/dates/days.ts';
import { termSpan } from '../model/dates/term-span.ts';
import type { Deadline, Item, Term } from '../model/document.ts';
import { counted, type Forms } from '../model/plural.ts';
import { monthsBetween, moveDate, sameButYears } from './years.ts';

/** How a deadline differs from last year's. */
interface DeadlineMove {
  /** In Russian, null where only the texts can be shown. */
  readonly note: string | null;
}

/** How this year's deadline differs from last year's, apart from the year; null where it does not. */
export const deadlineMove = (
  old: Item['deadline'],
  next: Item['deadline'],
  years: number,
): DeadlineMove | null => {
  if (!old || !next) return old === next ? null : { note: null };
  if (isLeftBehind(old, next, years)) return { note: 'остался прошлогодний срок' };
  if (sameButYears(old.text, next.text, years)) return null;
  const moved = old.terms.map((term) => moveTerm(term, years));
  const known = moved.length > 0 && next.terms.length > 0;
  if (known && JSON.stringify(moved) === JSON.stringify(next.terms)) return null;
  return { note: noteOf(moved, next.terms) };
};

/** True where a year was not moved with all others. */
const isLeftBehind = (old: Deadline, next: Deadline, years: number): boolean =>
  years !== 0 && old.text === next.text && /(?<!\d)20\d\d(?!\d)/u.test(next.text) && isTimed(next);

const isTimed = ({ terms }: Deadline): boolean => terms.some((term) => termSpan(term) !== null);

const moveTerm = (term: Term, years: number): Term => {
  if ('date' in term) return { ...term, date: moveDate(term.date, years) };
  return 'from' in term ? { ...term, from: moveDate(term.from, years), to: moveDate(term.to, years) } : term;
};

const noteOf = (old: readonly Term[], next: readonly Term[]): string | null => {
  const [[from, ...others], [to, ...more]] = [old, next];
  if (!from || !to || others.length + more.length > 0) return null;
  const [before, after] = [termSpan(from), termSpan(to)];
  if (!before || !after) return null;
  const [start, end] = [moveWords(before[0], after[0]), moveWords(before[1], after[1])];
  const lead = 'по сравнению с прошлым годом';
  // A day by which and a span of days can only be compared by their ends.
  if (start === end || from.kind !== to.kind) return end && `${lead} ${end}`;
  const parts = [start && `начало ${start}`, end && `окончание ${end}`].filter(Boolean);
  return `${lead} ${parts.join(', ')}`;
};

const day: Forms = ['день', 'дня', 'дней'];
const week: Forms = ['неделю', 'недели', 'недель'];
const month: Forms = ['месяц', 'месяца', 'месяцев'];
const year: Forms = ['год', 'года', 'лет'];

/** «на месяц раньше», «на 2 недели позже»; null for the same day. */
const moveWords = (from: string, to: string): string | null => {
  const days = daysBetween(from, to);
  if (days === 0) return null;
  const months = monthsBetween(from, to);
  const side = days < 0 ? 'раньше' : 'позже';
  return `на ${amount(Math.abs(days), months === null ? null : Math.abs(months))} ${side}`;
};

const amount = (days: number, months: number | null): string => {
  if (months !== null) return months % 12 === 0 ? some(months / 12, year) : some(months, month);
  return days % 7 === 0 && days <= 28 ? some(days / 7, week) : some(days, day);
};

/** «месяц», «2 месяца». */
const some = (count: number, forms: Forms): string => (count === 1 ? forms[0] : counted(count, forms));
