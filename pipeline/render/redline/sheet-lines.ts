/** A document as lines to be laid beside those of another. */

import { russianDay } from '../../model/dates/russian-day.ts';
import type { Item, Order, OrderDocument, PlainTable, Plan, Section } from '../../model/document.ts';

/** One value of a line: a cell with its column's heading, or a text that needs none. */
export interface Field {
  /** JSON Pointer into the document. */
  readonly path: string;
  readonly label: string | null;
  readonly text: string;
}

export interface SheetLine {
  /** How it is printed; only lines of one kind are laid beside one another. */
  readonly kind: 'centre' | 'heading' | 'text' | 'section' | 'item';
  readonly path: string;
  readonly fields: readonly Field[];
}

/** The visible gap where a value is still to be given. */
const gap = '__________';

type Value = string | null | undefined;

/** A line of one text, none where there is no text. */
const line = (kind: SheetLine['kind'], path: string, text: Value): readonly SheetLine[] =>
  text ? [{ kind, path, fields: [{ path, label: null, text }] }] : [];

const labelled = (path: string, label: string | null, text: Value): readonly Field[] =>
  text ? [{ path, label, text }] : [];

/** «1. Утвердить …»; a number with a bracket has no dot. */
const numbered = (number: string | null, text: string): string => {
  if (number === null) return text;
  return number.endsWith(')') ? `${number} ${text}` : `${number}. ${text}`;
};

const orderLines = (order: Order): readonly SheetLine[] => {
  const { organization, signatory } = order;
  const registration: SheetLine = {
    kind: 'text',
    path: '/order/date',
    fields: [
      { path: '/order/date', label: 'Дата', text: order.date ? russianDay(order.date) : gap },
      { path: '/order/number', label: 'Номер', text: order.number ?? gap },
    ],
  };
  return [
    ...line('centre', '/order/organization/name', organization.name),
    ...line('centre', '/order/organization/address', organization.address),
    ...line('centre', '/order/organization/phone', organization.phone),
    ...line('heading', '/order/form', order.form.toLocaleUpperCase('ru')),
    registration,
    ...line('centre', '/order/place', order.place),
    ...line('heading', '/order/title', order.title),
    ...line('text', '/order/preamble', order.preamble),
    ...line('text', '/order/directive', order.directive && `${order.directive}:`),
    ...order.clauses.flatMap(({ number, text, items }, index) => {
      const path = `/order/clauses/${index}`;
      return [
        ...line('text', path, numbered(number, text)),
        ...items.flatMap((item, place) =>
          line('text', `${path}/items/${place}`, numbered(item.number ?? '–', item.text).replace('–.', '–')),
        ),
      ];
    }),
    ...line('text', '/order/signatory', [signatory?.position, signatory?.name].filter(Boolean).join(' — ')),
  ];
};

const approvalText = ({ approval }: Plan): string =>
  approval
    ? [approval.mark, approval.position, approval.name, approval.date && russianDay(approval.date)]
        .filter(Boolean)
        .join(' · ')
    : '';

const itemLine = (item: Item, plan: Plan, path: string): SheetLine => {
  const headingOf = (role: string, usual: string): string =>
    plan.columns.find((column) => column.role === role)?.heading ?? usual;
  return {
    kind: 'item',
    path,
    fields: [
      ...labelled(`${path}/activity`, null, numbered(item.number, item.activity ?? '').trim()),
      ...labelled(`${path}/deadline`, headingOf('deadline', 'Срок'), item.deadline?.text),
      ...labelled(`${path}/responsible`, headingOf('responsible', 'Ответственный'), item.responsible?.text),
      ...labelled(`${path}/result`, headingOf('result', 'Результат'), item.result),
      ...item.other.flatMap(({ heading, text }) => labelled(`${path}/other`, heading ?? 'Другое', text)),
    ],
  };
};

const sectionLines = (section: Section, plan: Plan, path: string): readonly SheetLine[] => [
  ...line('section', path, section.title && numbered(section.number, section.title)),
  ...line('text', `${path}/tasks`, section.tasks),
  ...section.items.map((item, index) => itemLine(item, plan, `${path}/items/${index}`)),
];

const planLines = (plan: Plan, index: number): readonly SheetLine[] => {
  const path = `/plans/${index}`;
  return [
    ...line('centre', `${path}/appendix`, plan.appendix && `Приложение № ${plan.appendix}`),
    ...line('centre', `${path}/approval`, approvalText(plan)),
    ...line('heading', `${path}/title`, plan.title),
    ...line(
      'centre',
      `${path}/period`,
      plan.period && !plan.title?.includes(plan.period.text) ? plan.period.text : null,
    ),
    ...line('text', `${path}/goal`, plan.goal),
    ...plan.tasks.flatMap((task, place) => line('text', `${path}/tasks/${place}`, task)),
    ...plan.abbreviations.flatMap(({ short, full }, place) =>
      line('text', `${path}/abbreviations/${place}`, `${short} – ${full}`),
    ),
    ...plan.sections.flatMap((section, place) => sectionLines(section, plan, `${path}/sections/${place}`)),
  ];
};

const tableLines = (table: PlainTable, index: number): readonly SheetLine[] => {
  const path = `/tables/${index}`;
  return [
    ...line('centre', `${path}/appendix`, table.appendix && `Приложение № ${table.appendix}`),
    ...line('heading', `${path}/title`, table.title),
    ...table.rows.map((cells, row): SheetLine => {
      const own = `${path}/rows/${row}`;
      const fields = cells.flatMap((text, column) =>
        labelled(`${own}/${column}`, table.columns[column] ?? null, text),
      );
      return { kind: 'item', path: own, fields };
    }),
  ];
};

/** Everything that a document says, in its order. */
export const sheetLines = ({ order, plans, tables }: OrderDocument): readonly SheetLine[] => [
  ...(order ? orderLines(order) : []),
  ...plans.flatMap(planLines),
  ...tables.flatMap(tableLines),
];
