import type { OrderDocument } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { NamedPerson } from '../../model/named-person.ts';
import { itemsOf } from '../../model/walk-items.ts';
import { oneByOne, personKey } from './one-by-one.ts';
import { peopleInRows } from './people-in-rows.ts';
import { peopleInText } from './people-in-text.ts';

/** Everybody whom an order charges with something, in its order; whoever signs it does not acquaint himself with it. */
export const peopleOf = (
  { order, plans, tables }: Pick<OrderDocument, 'order' | 'plans' | 'tables'>,
  grammar: Grammar,
): readonly NamedPerson[] => {
  const texts = order?.clauses.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]) ?? [];
  const parties = itemsOf(plans).flatMap(({ item }) => item.responsible?.parties ?? []);
  const named = [...texts, ...parties].flatMap((text) => peopleInText(text, grammar));
  const listed = tables.flatMap(({ columns, rows }) => peopleInRows([columns, ...rows]));
  const signatory = order?.signatory?.name;
  const head = signatory ? personKey(signatory, grammar) : null;
  return oneByOne([...named, ...listed], grammar).filter(({ name }) => personKey(name, grammar) !== head);
};
