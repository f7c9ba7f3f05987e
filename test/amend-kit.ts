/** Two redactions of one order, and what an order that amends the first says. */
import { amend } from '../pipeline/compose/amend/amend.ts';
import type { Clause, Item, OrderDocument } from '../pipeline/model/document.ts';
import { documentOf, item, listen, order, plan, section } from './stage-kit.ts';

export const clauses: readonly Clause[] = [
  { number: '1', text: 'Утвердить план (приложение № 1).', items: [] },
  {
    number: '2',
    text: 'Лапиной О.П.:',
    items: [
      { number: '2.1', text: 'провести опрос до 5 мая;' },
      { number: '2.2', text: 'подготовить отчёт.' },
    ],
  },
  { number: '3', text: 'Контроль за исполнением настоящего приказа оставляю за собой.', items: [] },
];

export const columns = [
  { role: 'number', heading: '№' },
  { role: 'activity', heading: 'Мероприятие' },
  { role: 'deadline', heading: 'Срок' },
  { role: 'responsible', heading: 'Ответственный' },
] as const;

export const row = (number: string | null, activity: string, deadline: string, who: string): Item =>
  item({
    number,
    activity,
    deadline: { text: deadline, terms: [] },
    responsible: { text: who, parties: [who] },
  });

export const rows = [
  row('1.1', 'Собрать актив библиотеки', 'сентябрь', 'Совет'),
  row('1.2', 'Провести весенние чтения', 'март', 'Библиотекарь'),
  row('1.3', 'Обновить выставку книг', 'апрель', 'Библиотекарь'),
  row('1.4', 'Подвести итоги года', 'май', 'Совет'),
  row('1.5', 'Починить полки в хранилище', 'июнь', 'Завхоз'),
];

/** The order with other clauses and no appendix. */
export const withClauses = (next: readonly Clause[]) => documentOf({ order: order({ clauses: next }) });
/** The order with these items in the only section of its plan; `more` replaces parts of the plan. */
export const withRows = (items: readonly Item[], more = {}) =>
  documentOf({
    order: order({ clauses }),
    plans: [
      plan({ appendix: '1', columns, sections: [section(items, { number: '1', title: 'Чтение' })], ...more }),
    ],
  });

/** The amending order between two redactions, and the points of its first clause. */
export const between = async (old: OrderDocument, next: OrderDocument) => {
  const { said, context } = listen();
  const document = await amend({ old, new: next }, context, undefined);
  const points = document.order?.clauses[0]?.items.map(({ number, text }) => `${number} ${text}`) ?? [];
  return { document, points, said };
};

/** A list with one of its members changed. */
export const changedAt = <Each>(all: readonly Each[], index: number, change: Partial<Each>): Each[] =>
  all.map((each, place) => (place === index ? { ...each, ...change } : each));
