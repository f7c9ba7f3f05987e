import type { Order, Plan } from '../model/document.ts';
import type { Say } from '../report/say.ts';

/** What an order should have and has not. */
export const sayMissingRequisites = (order: Order, say: Say): void => {
  if (!order.date) say('extract/date-missing', undefined, { path: '/order/date' });
  if (!order.number) say('extract/number-missing', undefined, { path: '/order/number' });
  if (!order.title) say('extract/title-missing', undefined, { path: '/order/title' });
  if (!order.directive) say('extract/directive-missing', undefined, { path: '/order/directive' });
  if (!order.signatory) say('extract/signatory-missing', undefined, { path: '/order/signatory' });
};

/** Without its period nobody knows the year of a plan's deadlines. */
export const sayMissingPeriods = (plans: readonly Plan[], say: Say): void =>
  plans.forEach(({ period }, index) => {
    if (!period) say('extract/period-missing', undefined, { path: `/plans/${index}/period` });
  });
