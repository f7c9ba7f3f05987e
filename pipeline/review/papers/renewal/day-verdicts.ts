import { type DayOff, dayOff, isShortened } from '../../../model/calendar/day-off.ts';
import { unpublished } from '../../../model/calendar/day-off-rule.ts';
import { weekdayName } from '../../../model/calendar/week-day.ts';
import type { WorkWeek } from '../../../model/calendar/work-week.ts';
import type { Change } from '../../../model/change.ts';
import { findDates } from '../../../model/dates/russian-date.ts';
import type { OrderDocument, Term } from '../../../model/document.ts';
import { valueAt } from '../../../model/pointer.ts';
import type { DayVerdict } from '../../contract/renewal-view.ts';

/** Days in one value that are told of: a list of more is a calendar of its own. */
const mostDays = 12;

/** What the office's week, or the production calendar of five or six days, says of each day that a change's new value names. */
export const dayVerdicts = (change: Change, document: OrderDocument, week: WorkWeek): readonly DayVerdict[] =>
  [...new Set(daysIn(change, document))].slice(0, mostDays).map((date) => verdictOn(date, week));

/** A deadline is understood already, with the year that its words leave out. */
const daysIn = ({ path, new: text }: Change, document: OrderDocument): readonly string[] => {
  if (text === null) return [];
  const subject = path.replace(/\/text$/u, '');
  const terms = subject.endsWith('/deadline') ? valueAt(document, `${subject}/terms`) : null;
  const days = Array.isArray(terms) ? terms.flatMap((term: Term) => daysOf(term, text)) : [];
  if (days.length > 0) return days;
  return /^\d{4}-\d\d-\d\d$/u.test(text) ? [text] : findDates(text).map(({ date }) => date);
};

/** Nobody keeps the first and the last day of «март» but who named them. */
const daysOf = (term: Term, text: string): readonly string[] => {
  if (term.kind === 'period') return /(?<!\d)\d{1,2}(?!\d)/u.test(text) ? [term.from, term.to] : [];
  return 'date' in term ? [term.date] : [];
};

const verdictOn = (date: string, week: WorkWeek): DayVerdict => {
  const off = dayOff(date, week);
  const caution = unpublished(date);
  return { date, working: off === null, words: `${wordsOn(off, date, week)}${caution && `.${caution}`}` };
};

const wordsOn = (off: DayOff | null, date: string, week: WorkWeek): string => {
  const name = weekdayName(date);
  if (off === null) return `${name}, рабочий${isShortened(date, week) ? ', короче на час' : ''}`;
  return off.kind === 'weekend' ? `${name}, выходной` : `${name}, ${off.why}`;
};
