import type { Term } from '../model/document.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

const daysOf = (term: Term): string[] => {
  if (term.kind === 'date' || term.kind === 'by') return [term.date];
  return term.kind === 'period' ? [term.from, term.to] : [];
};

/** A deadline outside the plan's own period is most often a slip of the year. */
export const deadlineOutsidePeriod: Check = ({ plans }, say) => {
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const { period } = plan;
    const outside = item.deadline?.terms
      .flatMap(daysOf)
      .some((day) => period && (day < period.from || day > period.to));
    if (item.deadline && period && outside) {
      const values = { item: name, text: item.deadline.text, period: period.text };
      say('check/deadline-outside-period', values, { path: `${path}/deadline` });
    }
  }
};
