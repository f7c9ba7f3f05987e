import type { Check } from './check.ts';
import { numberedLists } from './numbered-lists.ts';

/** The last number in a number: «2.3» and «3)» are the third; NaN for a letter. */
const lastPart = (number: string): number => Number(number.match(/(\d+)\D*$/u)?.[1]);

/** Numbers that jump (1.2, 1.4) in one list: a row was lost, or last year's paper was cut by hand. An extract leaves out on purpose. */
export const numberingGap: Check = (parts, say) => {
  if (parts.order?.form.startsWith('выписка')) return;
  for (const { path, list } of numberedLists(parts)) {
    for (const [index, { number: after }] of list.entries()) {
      const before = list[index - 1]?.number;
      if (!before || !after || !(lastPart(after) > lastPart(before) + 1)) continue;
      say('check/numbering-gap', { before, after }, { path: `${path}/${index}/number` });
    }
  }
};
