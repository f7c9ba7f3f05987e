import { readPeriod } from '../model/dates/read-period.ts';
import { russianDay } from '../model/dates/russian-day.ts';
import type { Period, Plan } from '../model/document.ts';
import type { Parts } from '../model/text-walk.ts';
import type { Say } from '../report/say.ts';

/** `parts` with each plan's period as its text now names it; one that names none keeps the days that it had. */
export const rereadPeriods = ({ order, plans, tables }: Parts, say: Say): Parts => {
  const reread = (plan: Plan, index: number): Period | null => {
    const { period, title, sections } = plan;
    if (!period) return null;
    const [first] = sections.flatMap(({ items }) => items);
    const about = [title, order?.organization.name, order?.title, first?.activity, first?.responsible?.text];
    const found = readTyped(period, about.join(' '));
    if (found) return found;
    const days = `${russianDay(period.from)}–${russianDay(period.to)}`;
    say('extract/period-unclear', { text: period.text, days }, { path: `/plans/${index}/period` });
    return period;
  };
  return { order, plans: plans.map((plan, index) => ({ ...plan, period: reread(plan, index) })), tables };
};

/** What tells of a school in the words around a period. */
const school = 'школа';

/**
 * A period that its text allows stays: whether «2023-2024» is a school year, more than the text has told. A year alone is one.
 */
const readTyped = (period: Period, about: string): Period | null => {
  const { text } = period;
  const named = /^\s*\d{4}\s*$/u.test(text) ? `${text} год` : text;
  const isRead = ['', school].some((around) => {
    const found = readPeriod(named, around);
    return found?.kind === period.kind && found.from === period.from && found.to === period.to;
  });
  if (isRead) return period;
  const found = readPeriod(named, about);
  return found && { ...found, text };
};
