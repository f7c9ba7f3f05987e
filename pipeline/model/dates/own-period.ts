import type { OrderDocument, Period } from '../document.ts';
import { readPeriod } from './read-period.ts';

/** A title about another act names that act's year. */
const aboutAct = /№|изменени|утратившим|отмен[еы]/iu;

/** The year for which a clause has something approved or held. */
const isYear = (period: Period | null): period is Period => period !== null && period.kind !== 'dates';

/**
 * The period that a document is for: its plan's, else the one that the order's title names, else the year or school
 * year of its first clause that names one. The day of signing tells none: an order for 2024 may be of December 2023.
 */
export const ownPeriod = ({ order, plans }: Pick<OrderDocument, 'order' | 'plans'>): Period | null => {
  const planned = plans.find(({ period }) => period !== null)?.period;
  if (planned || order === null) return planned ?? null;
  const about = `${order.organization.name ?? ''} ${order.title ?? ''}`;
  const read = (text: string): Period | null => (aboutAct.test(text) ? null : readPeriod(text, about));
  return read(order.title ?? '') ?? order.clauses.map(({ text }) => read(text)).find(isYear) ?? null;
};
