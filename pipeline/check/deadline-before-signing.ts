import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';
import { clauseLimits } from './clause-limits.ts';

/** A task whose time is over, or has begun, on the day the paper is signed: «до 1 сентября» in an order of 10 September. */
export const deadlineBeforeSigning: Check = (parts, say) => {
  const { order, plans } = parts;
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const signed = order?.date ?? plan.approval?.date;
    const before = item.deadline?.terms.some((term) => {
      if (!signed) return false;
      if (term.kind === 'date' || term.kind === 'by') return term.date < signed;
      // A period that began in the month of signing is usual; one that began earlier is said.
      return (
        term.kind === 'period' &&
        term.from.slice(0, 7) < signed.slice(0, 7) &&
        term.from !== plan.period?.from
      );
    });
    if (item.deadline && signed && before) {
      say(
        'check/deadline-before-signing',
        { item: name, text: item.deadline.text },
        { path: `${path}/deadline` },
      );
    }
  }
  for (const { name, path, text, date } of clauseLimits(parts)) {
    if (order?.date && date < order.date)
      say('check/deadline-before-signing', { item: name, text }, { path });
  }
};
