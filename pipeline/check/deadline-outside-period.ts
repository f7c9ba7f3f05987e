import type { Period, Term } from '../model/document.ts';
import { monthBefore } from '../model/month-before.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

const daysOf = (term: Term): string[] => {
  if (term.kind === 'date' || term.kind === 'by') return [term.date];
  return term.kind === 'period' ? [term.from, term.to] : [];
};

/** Preparations begin in the month before: «август-сентябрь» of a school year, «до 30 мая» of a summer camp. */
const isOutside = (day: string, { from, to }: Period): boolean => day < monthBefore(from) || day > to;

/** A deadline outside the plan's own period is most often a slip of the year: «март 2023» in a plan of 2023-2024. */
export const deadlineOutsidePeriod: Check = ({ plans }, say) => {
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const { period } = plan;
    const outside = item.deadline?.terms.flatMap(daysOf).some((day) => period && isOutside(day, period));
    if (item.deadline && period && outside) {
      const values = { item: name, text: item.deadline.text, period: period.text };
      say('check/deadline-outside-period', values, { path: `${path}/deadline` });
    }
  }
};
