import { russianDay } from '../model/dates/russian-day.ts';
import type { Clause, Order } from '../model/document.ts';
import { compareLists, type Entry } from './compare-lists.ts';
import type { DifferenceList } from './difference-list.ts';

/** The requisites of an order: where each stands, what a clerk calls it, and what it says. */
const requisites: readonly (readonly [path: string, where: string, text: (order: Order) => string | null])[] =
  [
    ['/order/organization/name', 'Наименование организации', ({ organization }) => organization.name],
    ['/order/organization/address', 'Адрес', ({ organization }) => organization.address],
    ['/order/organization/phone', 'Телефон', ({ organization }) => organization.phone],
    ['/order/form', 'Вид документа', ({ form }) => form],
    ['/order/date', 'Дата', ({ date }) => date && russianDay(date)],
    ['/order/number', 'Номер', ({ number }) => number],
    ['/order/place', 'Место издания', ({ place }) => place],
    ['/order/title', 'Заголовок', ({ title }) => title],
    ['/order/preamble', 'Преамбула', ({ preamble }) => preamble],
    ['/order/directive', 'Распорядительное слово', ({ directive }) => directive],
  ];

const signature: typeof requisites = [
  ['/order/signatory/position', 'Подпись, должность', ({ signatory }) => signatory?.position ?? null],
  ['/order/signatory/name', 'Подпись', ({ signatory }) => signatory?.name ?? null],
];

/** Each clause and each of its items: a clause may be one word more for all of them. */
const entriesOf = (clauses: readonly Clause[]): readonly Entry[] =>
  clauses.flatMap(({ number, text, items }, index) => {
    const path = `/order/clauses/${index}`;
    const where = `Пункт ${number ?? index + 1} приказа`;
    return [
      { text, number, path, where },
      ...items.map((item, place) => ({
        text: item.text,
        number: item.number && `${number}.${item.number}`,
        path: `${path}/items/${place}`,
        where: `${where}, подпункт ${item.number ?? place + 1}`,
      })),
    ];
  });

/** Requisites and clauses of two orders. */
export const compareOrders = (old: Order, next: Order, list: DifferenceList): void => {
  const compareEach = (each: typeof requisites): void => {
    for (const [path, where, textOf] of each)
      list.reworded({ what: 'requisite', where, oldPath: path, newPath: path }, [textOf(old), textOf(next)]);
  };
  compareEach(requisites);
  compareLists(entriesOf(old.clauses), entriesOf(next.clauses), 'clause', list);
  compareEach(signature);
};
