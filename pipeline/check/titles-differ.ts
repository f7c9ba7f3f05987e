import type { Check } from './check.ts';
import { stemsIn } from './word-stem.ts';

/** The stems of the longer words; the period and «план» itself say nothing of what the plan is about. */
const subjectOf = (title: string): Set<string> =>
  new Set(stemsIn(title).filter((stem) => stem.length > 3 && !/^(?:план|учебн|года|период|\d)/u.test(stem)));

/** The order approves a plan by its title; where few words of the two are common, one of them is last year's or wrong. */
export const titlesDiffer: Check = ({ order, plans }, say) => {
  const [plan] = plans;
  if (!order?.title || !plan?.title || plans.length > 1 || !/утвержд/iu.test(order.title)) return;
  const named = subjectOf(order.title.replace(/^Об? утверждении/iu, ''));
  const printed = subjectOf(plan.title);
  const missing = [...named].filter((stem) => !printed.has(stem));
  const extra = [...printed].filter((stem) => !named.has(stem));
  if (missing.length > 0 && extra.length > 0) {
    say('check/titles-differ', { order: order.title, plan: plan.title }, { path: '/plans/0/title' });
  }
};
