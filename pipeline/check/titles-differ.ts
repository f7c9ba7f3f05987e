import { fold } from '../model/fold.ts';
import type { Check } from './check.ts';

/** Words by their first letters, so that cases and endings do not count; short words and «плана» say nothing. */
const stemsOf = (title: string): Set<string> =>
  new Set((fold(title).match(/(?<![а-я])(?!план)[а-я]{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** The order approves a plan by its title; where few words of the two are common, one of them is last year's or wrong. */
export const titlesDiffer: Check = ({ order, plans }, say) => {
  const [plan] = plans;
  if (!order?.title || !plan?.title || plans.length > 1 || !/утвержд/iu.test(order.title)) return;
  const named = stemsOf(order.title.replace(/^Об? утверждении/iu, ''));
  const printed = stemsOf(plan.title);
  const missing = [...named].filter((stem) => !printed.has(stem));
  const extra = [...printed].filter((stem) => !named.has(stem));
  if (missing.length > 0 && extra.length > 0) {
    say('check/titles-differ', { order: order.title, plan: plan.title }, { path: '/plans/0/title' });
  }
};
