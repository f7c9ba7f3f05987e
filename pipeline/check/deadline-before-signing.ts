import type { Plan, Term } from '../model/document.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';
import { clauseLimits } from './clause-limits.ts';

/** True for a time that is over on the day of signing, or has begun in an earlier month; the plan's own may have. */
const isBefore = (term: Term, signed: string, plan: Plan): boolean => {
  if (term.kind === 'date' || term.kind === 'by') return term.date < signed;
  if (term.kind !== 'period') return false;
  const begun = term.from.slice(0, 7) < signed.slice(0, 7) && term.from !== plan.period?.from;
  return begun || term.to < signed;
};

/** A task whose time is over, or has begun, on the day the paper is signed: «до 1 сентября» in an order of 10 September. */
export const deadlineBeforeSigning: Check = (parts, say) => {
  const { order, plans } = parts;
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const signed = order?.date ?? plan.approval?.date;
    if (signed && item.deadline?.terms.some((term) => isBefore(term, signed, plan))) {
      const values = { item: name, text: item.deadline.text };
      say('check/deadline-before-signing', values, { path: `${path}/deadline` });
    }
  }
  for (const { name, path, text, date } of clauseLimits(parts)) {
    if (order?.date && date < order.date)
      say('check/deadline-before-signing', { item: name, text }, { path });
  }
};
