import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

/** A task whose time is over, or has begun, on the day the paper is signed. */
export const deadlineBeforeSigning: Check = ({ order, plans }, say) => {
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
};
