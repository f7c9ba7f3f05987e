import type { Approval, Order, OrderDocument, PlainTable, Plan } from '../../../pipeline/model/document.ts';
import type { SettingKnobs } from '../knobs.ts';
import { dateText } from './date-text.ts';
import { printOrder } from './print-order.ts';
import { printPlainTable, printPlanTable } from './print-table.ts';
import type { PrintedDocument, PrintedPart } from './printed.ts';

/** What the generator lays out: a document without what only a run of the program knows. */
export type Truth = Pick<OrderDocument, 'order' | 'plans' | 'tables'>;

const signatureLine = '______________';

const agreed = ['СОГЛАСОВАНО', 'Председатель профсоюзного комитета', `${signatureLine} Е.П. Лыткина`];

const printApproval = ({ mark, position, name, date }: Approval, knobs: SettingKnobs): readonly string[] =>
  [
    mark,
    position,
    name && `${signatureLine} ${name}`,
    date ? dateText(date, knobs.dates) : '«___» ____________ 20___ г.',
  ].filter((line) => line !== null);

/** «Приложение № 2», «к приказу», «от 10.09.2021 № 139»: nothing for a plan that stands alone. */
const markOf = (order: Order | null, appendix: string | null): readonly string[] => {
  if (!order) return [];
  const name = appendix === null ? 'Приложение' : `Приложение № ${appendix}`;
  const dative = order.form === 'распоряжение' ? 'к распоряжению' : 'к приказу';
  const date = order.date ? `от ${dateText(order.date, 'digits')}` : '';
  return [name, dative, `${date} № ${order.number ?? ''}`];
};

const printPlan = (plan: Plan, place: number, order: Order | null, knobs: SettingKnobs): PrintedPart => {
  const { title, period, goal, tasks, abbreviations, approval } = plan;
  const periodLine = period && !title?.includes(period.text) ? `на ${period.text}` : null;
  return {
    mark: markOf(order, plan.appendix),
    approvals: approval ? [...(knobs.agreed ? [agreed] : []), printApproval(approval, knobs)] : [],
    headings: [title, periodLine].filter((line) => line !== null),
    lead: [
      ...(goal ? [`Цель: ${goal}`] : []),
      ...(tasks.length > 0 ? ['Задачи:', ...tasks.map((task) => `– ${task}`)] : []),
      ...(abbreviations.length > 0 ? ['Используемые сокращения:'] : []),
      ...abbreviations.map(({ short, full }) => `${short} – ${full}`),
    ],
    table: printPlanTable(plan, `/plans/${place}`, knobs),
  };
};

const printTable = (table: PlainTable, place: number, order: Order | null): PrintedPart => ({
  mark: markOf(order, table.appendix),
  approvals: [],
  headings: table.title === null ? [] : [table.title],
  lead: [],
  table: printPlainTable(table, `/tables/${place}`),
});

/** The document as its office would print it: the order, then its appendices by number. */
export const printDocument = ({ order, plans, tables }: Truth, knobs: SettingKnobs): PrintedDocument => {
  const parts = [
    ...plans.map((plan, i) => ({ appendix: plan.appendix, part: printPlan(plan, i, order, knobs) })),
    ...tables.map((table, i) => ({ appendix: table.appendix, part: printTable(table, i, order) })),
  ];
  return {
    order: order && printOrder(order, knobs),
    parts: parts
      .toSorted((a, b) => Number(a.appendix ?? 0) - Number(b.appendix ?? 0))
      .map(({ part }) => part),
  };
};
