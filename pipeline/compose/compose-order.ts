import { basisBlank } from '../model/blank.ts';
import type { Clause, Order, OrderDocument } from '../model/document.ts';
import type { Say } from '../report/say.ts';
import { formIn, isRegistered } from './act.ts';
import { controlClause } from './control-clause.ts';

/** What an order that is made from another says; clauses are numbered here. */
export interface Composed extends Pick<OrderDocument, 'plans' | 'tables'> {
  readonly title: string;
  readonly clauses: readonly Omit<Clause, 'number'>[];
}

/**
 * An order of the same body, signed by the same person. Its number, its date and its basis only a person knows: they
 * stay open, and it is a draft until then.
 */
export const composeOrder = (
  from: OrderDocument & { readonly order: Order },
  { title, clauses, plans, tables }: Composed,
  say: Say,
): OrderDocument => {
  const { order } = from;
  const control = controlClause(order);
  const all = [...clauses, ...(control === null ? [] : [{ text: control, items: [] }])];
  sayOpen(order, say);
  return {
    schema: 'prikaz.document/1',
    source: from.source,
    order: {
      ...order,
      date: null,
      number: null,
      title,
      preamble: `В связи с ${basisBlank}`,
      references: [],
      clauses: all.map((clause, index) => ({
        number: all.length > 1 || clause.items.length > 0 ? String(index + 1) : null,
        text: clause.text,
        items: clause.items,
      })),
    },
    plans,
    tables,
    corrections: [],
    diagnostics: [],
  };
};

const sayOpen = ({ form }: Order, say: Say): void => {
  const act = formIn(form, 'genitive');
  const open = [
    ['/order/number', `Номер ${act}`, 'Его даёт регистрация: укажите его, когда документ подписан.'],
    ['/order/date', `Дата ${act}`, 'Это день подписания: укажите её.'],
    ['/order/preamble', 'Преамбула (основание)', 'Почему издаётся документ, знаете только вы: укажите это.'],
  ] as const;
  for (const [path, where, reason] of open) say('renew/blocked', { where, reason }, { path });
};

/** An act that bears no date or number cannot be named: its name in the first clause has gaps, which are said. */
export const sayUnregistered = (act: Order, say: Say): void => {
  if (isRegistered(act)) return;
  const where = `Пункт 1 ${formIn(act.form, 'genitive')}`;
  const reason = `у документа «${act.title ?? act.form}» не прочитаны дата или номер, на их месте пропуск. Впишите их в JSON этого документа (prikaz read) и повторите команду.`;
  say('renew/blocked', { where, reason }, { path: '/order/clauses/0/text' });
};
