import type { OrderDocument } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { NamedPerson } from '../../model/named-person.ts';
import { itemsOf } from '../../model/walk-items.ts';
import type { Say } from '../../report/say.ts';
import { oneByOne, personKey } from './one-by-one.ts';
import { peopleInRows } from './people-in-rows.ts';
import { peopleInText } from './people-in-text.ts';

/** Everybody whom an order charges with something, in its order; whoever signs it does not acquaint himself with it. */
export const peopleOf = (
  { order, plans, tables }: Pick<OrderDocument, 'order' | 'plans' | 'tables'>,
  grammar: Grammar,
  say: Say,
): readonly NamedPerson[] => {
  const find = (text: string) => peopleInText(text, grammar);
  const texts = order?.clauses.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]) ?? [];
  const parties = itemsOf(plans).flatMap(({ item }) => item.responsible?.parties ?? []);
  const [charged, responsible] = [texts.flatMap(find), parties.flatMap(find)];
  // A cell names its people in the nominative, a sentence in whatever case.
  for (const { name, printed } of [
    ...charged.filter(({ sure }) => !sure),
    ...responsible.filter((person) => !person.sure && person.name !== person.printed),
  ])
    say('compose/name-doubtful', { name, printed });
  const listed = tables.flatMap(({ columns, rows }) => peopleInRows([columns, ...rows]).people);
  const signatory = order?.signatory?.name;
  const head = signatory ? personKey(signatory, grammar) : null;
  return oneByOne([...charged, ...responsible, ...listed], grammar).filter(
    ({ name }) => personKey(name, grammar) !== head,
  );
};
