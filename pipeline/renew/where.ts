import type { PlainTable, Plan } from '../model/document.ts';
import type { Parts } from '../model/text-walk.ts';

const orderParts: Readonly<Record<string, string>> = {
  preamble: 'Преамбула (основание)',
  organization: 'Наименование организации',
  place: 'Место издания',
  signatory: 'Подпись',
};

/** Parts that are called after the form of act: «Номер распоряжения». */
const actParts: Readonly<Record<string, string>> = { title: 'Заголовок', number: 'Номер', date: 'Дата' };

/** The form of act in the genitive; all but an order are neuter: «постановления». */
const ofAct = (order: Parts['order']): string =>
  order?.form.endsWith('ие') ? `${order.form.slice(0, -1)}я` : 'приказа';

const planParts: Readonly<Record<string, string>> = {
  title: 'название',
  period: 'период',
  goal: 'цель',
  tasks: 'задачи',
  approval: 'гриф утверждения',
  abbreviations: 'сокращения',
  columns: 'заголовок столбца',
  appendix: 'отметка о приложении',
};

const itemParts: Readonly<Record<string, string>> = {
  activity: 'мероприятие',
  deadline: 'срок',
  responsible: 'ответственный',
  result: 'результат',
  other: 'другое',
};

/** The place at a JSON Pointer in a clerk's words: «Раздел 2, пункт 2.3, срок». */
export const whereIs = (path: string, { order, plans, tables }: Parts): string => {
  const [, root, first = '', ...rest] = path.split('/');
  if (root === 'tables') return tablePart(tables[Number(first)], Number(first), rest);
  const plan = plans[Number(first)];
  if (root === 'plans' && plan)
    return planPart(plan, plans.length > 1 ? `План ${Number(first) + 1}` : 'План', rest);
  if (first === 'clauses') return clauseName(order, rest);
  const part = actParts[first];
  return part ? `${part} ${ofAct(order)}` : (orderParts[first] ?? 'Приказ');
};

const tablePart = (
  table: PlainTable | undefined,
  index: number,
  [part, row, column]: readonly string[],
): string => {
  const name = `Таблица «${table?.title ?? index + 1}»`;
  if (part !== 'rows') return name;
  const heading = table?.columns[Number(column)];
  return `${name}, строка ${Number(row) + 1}${heading ? `, «${heading}»` : ''}`;
};

const planPart = (plan: Plan, name: string, [part = '', index, kind, ...rest]: readonly string[]): string => {
  if (part !== 'sections') return `${name}, ${planParts[part] ?? part}`;
  const section = plan.sections[Number(index)];
  const sectionName = plan.sections.length > 1 ? `Раздел ${section?.number ?? Number(index) + 1}` : name;
  if (kind === undefined) return sectionName;
  if (kind !== 'items') return `${sectionName}, ${kind === 'tasks' ? 'задачи' : 'заголовок'}`;
  const [item = '', field = ''] = rest;
  const number = section?.items[Number(item)]?.number ?? Number(item) + 1;
  const itemName = `${sectionName}, пункт ${number}`;
  return field === '' ? itemName : `${itemName}, ${itemParts[field] ?? field}`;
};

const clauseName = (order: Parts['order'], [index = '', kind, item]: readonly string[]): string => {
  const clause = order?.clauses[Number(index)];
  const name = `Пункт ${clause?.number ?? Number(index) + 1} ${ofAct(order)}`;
  return kind === 'items'
    ? `${name}, подпункт ${clause?.items[Number(item)]?.number ?? Number(item) + 1}`
    : name;
};
