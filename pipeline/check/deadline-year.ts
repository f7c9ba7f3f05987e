import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';
import { impossibleDays } from './no-such-day.ts';

/** A deadline of which nothing could be read: a month without a year in a plan without a period. */
export const deadlineYear: Check = ({ plans }, say) => {
  for (const { item, path, name } of itemsOf(plans)) {
    if (item.deadline?.terms.length === 0 && impossibleDays(item.deadline.text).length === 0) {
      say('check/deadline-year', { item: name, text: item.deadline.text }, { path: `${path}/deadline` });
    }
  }
};
