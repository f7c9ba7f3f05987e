import type { Order } from '../model/document.ts';
import { formIn } from './act.ts';

/** Control over an order as a whole; of single clauses of it nothing follows for another order. */
const ofWholeAct =
  /^контроль\s+(?:за\s+)?(?:исполнени\p{L}+|выполнени\p{L}+)\s+(?:настоящего\s+)?(?:приказа|распоряжения|постановления|решения|указания)\s/iu;

/** A head who orders alone speaks in the first person: «ПРИКАЗЫВАЮ». */
const firstPerson = /ю$/iu;

/**
 * Who watches over an order that is made from another: whoever did over that one; else the head, where one head
 * orders. Null where a body decides and nobody was named.
 */
export const controlClause = ({ clauses, form, directive }: Order): string | null => {
  const same = clauses.findLast(({ text, items }) => ofWholeAct.test(text) && items.length === 0);
  if (same) return same.text;
  if (!firstPerson.test(directive ?? '')) return null;
  return `Контроль за исполнением настоящего ${formIn(form, 'genitive')} оставляю за собой.`;
};
