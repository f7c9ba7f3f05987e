import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Item, OrderDocument } from '../../pipeline/model/document.ts';
import { documentSchema } from '../../pipeline/model/schema.ts';

/** Items of the plan of an order: what a large school's year has. */
export const itemCount = 60;

const example = (): OrderDocument =>
  documentSchema.parse(
    JSON.parse(
      readFileSync(fileURLToPath(new URL('../../templates/order/example.json', import.meta.url)), 'utf8'),
    ),
  );

const months = ['сентябрь', 'октябрь', 'ноябрь', 'декабрь', 'январь', 'февраль', 'март', 'апрель', 'май'];

const itemOf = (serial: number, index: number): Item => ({
  number: `${Math.floor(index / 20) + 1}.${(index % 20) + 1}`,
  activity: `Проверка журналов учёта № ${serial * 100 + index} и подготовка справки о соблюдении графика занятий`,
  deadline: { text: `${months[index % months.length]}`, terms: [] },
  responsible: { text: 'Заместитель директора по УВР', parties: ['Заместитель директора по УВР'] },
  result: index % 3 === 0 ? null : 'Справка, обсуждение на совещании при директоре',
  other: [],
});

/** The order that is issued, its plan of `itemCount` items in three sections; each serial number is another order. */
export const benchOrder = (serial: number): OrderDocument => {
  const { order, plans, ...document } = example();
  const [plan] = plans;
  if (!order || !plan) throw new Error('the example has no order or no plan');
  const items = Array.from({ length: itemCount }, (_, index) => itemOf(serial, index));
  const sections = [1, 2, 3].map((number) => ({
    number: String(number),
    title: `Направление работы ${number}`,
    tasks: null,
    items: items.slice((number - 1) * 20, number * 20),
  }));
  return { ...document, order: { ...order, number: `${serial}-ОД` }, plans: [{ ...plan, sections }] };
};
