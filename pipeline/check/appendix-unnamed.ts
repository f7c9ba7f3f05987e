import type { Check } from './check.ts';
import { namedAppendices } from './named-appendices.ts';

/** An appendix that no clause names has no force: «Приложение № 3» to an order whose text knows two. */
export const appendixUnnamed: Check = ({ order, plans, tables }, say) => {
  if (!order || order.clauses.length === 0) return;
  const { numbers, any } = namedAppendices(order);
  const places = [
    ...plans.map(({ appendix }, index) => ({ appendix, path: `/plans/${index}` })),
    ...tables.map(({ appendix }, index) => ({ appendix, path: `/tables/${index}` })),
  ];
  for (const { appendix, path } of places) {
    // «согласно приложению» means the only one, whatever is printed over it.
    const named = appendix === null ? any : numbers.has(appendix) || (any && numbers.size === 0);
    if (!named) say('check/appendix-unnamed', { number: appendix }, { path });
  }
};
