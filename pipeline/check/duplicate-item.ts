import type { Plan } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

/** Two items of one plan with the same words, also in the columns of its own (a class, a place). */
export const duplicateItem: Check = ({ plans }, say) => {
  const seenIn = new Map<Plan, Map<string, string>>(plans.map((plan) => [plan, new Map()]));
  for (const { item, path, name, plan } of itemsOf(plans)) {
    const seen = seenIn.get(plan) ?? new Map<string, string>();
    const words = fold([item.activity ?? '', ...item.other.map(({ text }) => text)].join('\t')).trim();
    const first = seen.get(words);
    if (words !== '' && first !== undefined) say('check/duplicate-item', { item: name, first }, { path });
    else seen.set(words, name);
  }
};
