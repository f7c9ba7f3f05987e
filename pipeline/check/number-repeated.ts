import type { Check } from './check.ts';
import { numberedLists } from './numbered-lists.ts';

/** Two clauses, or two items of a section, with one number (1, 2, 2): a report «по пункту 2» would be unclear. */
export const numberRepeated: Check = (parts, say) => {
  for (const { path, list } of numberedLists(parts)) {
    const seen = new Set<string>();
    for (const [index, { number }] of list.entries()) {
      if (number === null) continue;
      if (seen.has(number)) say('check/number-repeated', { number }, { path: `${path}/${index}/number` });
      seen.add(number);
    }
  }
};
