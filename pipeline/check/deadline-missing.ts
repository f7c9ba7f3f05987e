import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

/** A task is executor, action and deadline: an item without a deadline cannot be controlled. */
export const deadlineMissing: Check = ({ plans }, say) => {
  for (const { item, path, name } of itemsOf(plans)) {
    if (item.deadline === null) say('check/deadline-missing', { item: name }, { path });
  }
};
