import type { Check } from './check.ts';
import { namedAppendices } from './named-appendices.ts';

/** An appendix that the text names exists (ГОСТ Р 7.0.97-2025, «Отметка о приложении»): «приложение № 3» of two. */
export const appendixAbsent: Check = ({ order, plans, tables }, say) => {
  if (!order) return;
  const { numbers, any } = namedAppendices(order);
  const present = [...plans, ...tables].map(({ appendix }) => appendix);
  if (any && present.length === 0) {
    say('check/appendix-absent', { number: null }, { path: '/order/clauses' });
    return;
  }
  // One without a mark may be any of those named.
  const missing = [...numbers].filter((number) => !present.includes(number));
  const unmarked = present.filter((number) => number === null).length;
  for (const number of missing.slice(unmarked)) {
    say('check/appendix-absent', { number }, { path: '/order/clauses' });
  }
};
