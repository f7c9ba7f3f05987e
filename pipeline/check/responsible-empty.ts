import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

/** An item that nobody is responsible for («», «–»), in a plan that has a column for it. */
export const responsibleEmpty: Check = ({ plans }, say) => {
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const asked = plan.columns.some(({ role }) => role === 'responsible');
    const named = /[\p{L}\d]/u.test(item.responsible?.text ?? '');
    if (asked && !named) say('check/responsible-empty', { item: name }, { path });
  }
};
