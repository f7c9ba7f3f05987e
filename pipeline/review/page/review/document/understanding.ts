import { dayAndMonth, russianDay } from '../../../../model/dates/russian-day.ts';
import type { Deadline, Item, Plan, Term } from '../../../../model/document.ts';
import { fold } from '../../../../model/fold.ts';

type Per = Extract<Term, { kind: 'recurring' }>['per'];

const every: Readonly<Record<Per, string>> = {
  year: 'каждый год',
  'half-year': 'каждое полугодие',
  quarter: 'каждый квартал',
  'school-quarter': 'каждую учебную четверть',
  month: 'каждый месяц',
  week: 'каждую неделю',
};

const span = (from: string, to: string): string => {
  const [year, month] = [to.slice(0, 4), to.slice(0, 7)];
  if (from.slice(0, 4) !== year) return `${russianDay(from)} – ${russianDay(to)}`;
  const start = from.slice(0, 7) === month ? String(Number(from.slice(8))) : dayAndMonth(from);
  return `${start} – ${dayAndMonth(to)} ${year}`;
};

const termText = (term: Term): string => {
  switch (term.kind) {
    case 'date':
      return russianDay(term.date);
    case 'by':
      return `до ${russianDay(term.date)}`;
    case 'period':
      return span(term.from, term.to);
    case 'recurring':
      return every[term.per];
    case 'continuous':
      return 'постоянно';
    case 'conditional':
      return `условие: ${term.condition}`;
  }
};

/** What the program understood of a deadline, null where its text says just that. */
export const deadlineText = ({ text, terms }: Deadline): string | null => {
  if (terms.length === 0) return 'срок не понят';
  const said = terms
    .filter((term) => !(term.kind === 'conditional' && fold(term.condition) === fold(text)))
    .map(termText)
    .filter((words) => fold(words) !== fold(text));
  return said.length === 0 ? null : said.join('; ');
};

/** Who is responsible as the program understood it, null where the text says just that; how many, where it says who. */
export const partiesText = ({ text, parties }: NonNullable<Item['responsible']>): string | null => {
  if (parties.length < 2 && fold(parties[0] ?? text) === fold(text)) return null;
  const isSaid = parties.every((party) => fold(text).includes(fold(party)));
  return isSaid && parties.length > 1 ? `ответственных: ${parties.length}` : parties.join(' · ');
};

/** A plan's period in days, null where it has none. */
export const periodText = ({ period }: Plan): string | null => (period ? span(period.from, period.to) : null);
