import type { Check } from './check.ts';

/**
 * An appendix that the text names has a mark over it, and a mark over an appendix is named in the text
 * (ГОСТ Р 7.0.97-2025, «Отметка о приложении»).
 */
export const appendixMark: Check = ({ order, plans, tables }, say) => {
  if (!order) return;
  const named = order.clauses.some(({ text, items }) =>
    [text, ...items.map((item) => item.text)].some((part) => /приложени/iu.test(part)),
  );
  const appendices = [...plans, ...tables];
  if (named && appendices.length === 0) say('check/appendix-absent', undefined, { path: '/order/clauses' });
  plans.forEach(({ appendix }, index) => {
    if (appendix !== null) return;
    if (named) say('check/appendix-unmarked', undefined, { path: `/plans/${index}/appendix` });
  });
};
