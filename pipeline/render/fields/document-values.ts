import { cellTexts } from '../../model/cell-texts.ts';
import { periodName } from '../../model/dates/period-name.ts';
import type { Clause, Column, Item, Order, OrderDocument, PlainTable, Plan } from '../../model/document.ts';
import { fullName, shortName } from '../../model/short-name.ts';
import { typeset } from '../view/typeset.ts';

/**
 * A document as a clerk's own template asks for it, part by part and not as the usual look needs it. Absent texts
 * are '', absent lists [] and absent objects null; dates are ISO 8601.
 */
export interface DocumentValues {
  readonly office: OfficeValues;
  readonly kind: string;
  readonly date: string;
  readonly number: string;
  readonly place: string;
  readonly heading: string;
  readonly preamble: string;
  readonly directive: string;
  readonly references: readonly ReferenceValues[];
  readonly clauses: readonly ClauseValues[];
  readonly signatory: SignatoryValues;
  readonly plans: readonly PlanValues[];
  readonly tables: readonly TableValues[];
}

export interface OfficeValues {
  readonly name: string;
  readonly short: string;
  readonly address: string;
  readonly phone: string;
}

export interface ReferenceValues {
  readonly kind: string;
  readonly issuer: string;
  readonly date: string;
  readonly number: string;
  readonly title: string;
}

export interface ClauseValues {
  readonly number: string;
  readonly text: string;
  readonly items: readonly Pick<ClauseValues, 'number' | 'text'>[];
}

export interface SignatoryValues {
  readonly position: string;
  readonly name: string;
}

export interface PlanValues {
  readonly appendix: string;
  readonly title: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly goal: string;
  readonly tasks: readonly string[];
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[];
  readonly approval: ApprovalValues | null;
  readonly columns: readonly string[];
  readonly sections: readonly SectionValues[];
}

export interface ApprovalValues {
  readonly mark: string;
  readonly position: string;
  readonly name: string;
  readonly date: string;
}

export interface SectionValues {
  readonly number: string;
  readonly title: string;
  readonly tasks: string;
  readonly items: readonly ItemValues[];
}

export interface ItemValues {
  readonly number: string;
  readonly activity: string;
  readonly deadline: string;
  readonly responsible: string;
  readonly parties: readonly string[];
  readonly result: string;
  /** Every cell by its column's heading, also those that have a field of their own. */
  readonly cells: readonly CellValues[];
}

export interface CellValues {
  readonly heading: string;
  readonly text: string;
}

export interface TableValues {
  readonly appendix: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

const officeValues = ({ name, address, phone }: Order['organization']): OfficeValues => ({
  name: typeset(fullName(name ?? '')),
  short: typeset(shortName(name ?? '')),
  address: typeset(address),
  phone: typeset(phone),
});

const clauseValues = ({ number, text, items }: Clause): ClauseValues => ({
  number: number ?? '',
  text: typeset(text),
  items: items.map((item) => ({ number: item.number ?? '', text: typeset(item.text) })),
});

/** An item's cells as they stand under the plan's headings. */
const cellValues = (item: Item, columns: readonly Column[]): readonly CellValues[] => {
  const texts = cellTexts(item, columns);
  return columns.map(({ heading }, index) => ({
    heading: typeset(heading),
    text: typeset(texts[index] ?? null),
  }));
};

const itemValues = (item: Item, columns: readonly Column[]): ItemValues => ({
  number: item.number ?? '',
  activity: typeset(item.activity),
  deadline: typeset(item.deadline?.text ?? null),
  responsible: typeset(item.responsible?.text ?? null),
  parties: item.responsible?.parties.map(typeset) ?? [],
  result: typeset(item.result),
  cells: cellValues(item, columns),
});

const planValues = (plan: Plan): PlanValues => ({
  appendix: plan.appendix ?? '',
  title: typeset(plan.title),
  period: typeset(plan.period && periodName(plan.period.text)),
  from: plan.period?.from ?? '',
  to: plan.period?.to ?? '',
  goal: typeset(plan.goal),
  tasks: plan.tasks.map(typeset),
  abbreviations: plan.abbreviations.map(({ short, full }) => ({
    short: typeset(short),
    full: typeset(full),
  })),
  approval: plan.approval && {
    mark: typeset(plan.approval.mark),
    position: typeset(plan.approval.position),
    name: typeset(plan.approval.name),
    date: plan.approval.date ?? '',
  },
  columns: plan.columns.map(({ heading }) => typeset(heading)),
  sections: plan.sections.map(({ number, title, tasks, items }) => ({
    number: number ?? '',
    title: typeset(title),
    tasks: typeset(tasks),
    items: items.map((item) => itemValues(item, plan.columns)),
  })),
});

const tableValues = ({ appendix, title, columns, rows }: PlainTable): TableValues => ({
  appendix: appendix ?? '',
  title: typeset(title),
  columns: columns.map(typeset),
  rows: rows.map((row) => ({ cells: columns.map((_, index) => typeset(row[index] ?? null)) })),
});

/** What the fields of a clerk's own template hold. */
export const documentValues = ({ order, plans, tables }: OrderDocument): DocumentValues => ({
  office: officeValues(order?.organization ?? { name: null, address: null, phone: null }),
  kind: order?.form ?? '',
  date: order?.date ?? '',
  number: order?.number ?? '',
  place: typeset(order?.place ?? null),
  heading: typeset(order?.title ?? plans[0]?.title ?? null),
  preamble: typeset(order?.preamble ?? null),
  directive: typeset(order?.directive ?? null),
  references: (order?.references ?? []).map(({ kind, issuer, date, number, title }) => ({
    kind,
    issuer: typeset(issuer),
    date: date ?? '',
    number: number ?? '',
    title: typeset(title),
  })),
  clauses: (order?.clauses ?? []).map(clauseValues),
  signatory: {
    position: typeset(order?.signatory?.position ?? null),
    name: typeset(order?.signatory?.name ?? null),
  },
  plans: plans.map(planValues),
  tables: tables.map(tableValues),
});
