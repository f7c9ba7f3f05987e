import type { Check } from './check.ts';

/** An appendix that the text names exists (ГОСТ Р 7.0.97-2025, «Отметка о приложении»). */
export const appendixAbsent: Check = ({ order, plans, tables }, say) => {
  const named = order?.clauses.some(({ text, items }) =>
    [text, ...items.map((item) => item.text)].some((part) => /приложени/iu.test(part)),
  );
  if (named && plans.length + tables.length === 0) {
    say('check/appendix-absent', undefined, { path: '/order/clauses' });
  }
};
