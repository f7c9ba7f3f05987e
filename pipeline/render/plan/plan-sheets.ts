import { periodName } from '../../model/dates/period-name.ts';
import type { OrderDocument, PlainTable, Plan } from '../../model/document.ts';
import type { Sheet, SheetRow } from '../../model/sheet.ts';
import { renderXlsx } from '../xlsx/render-xlsx.ts';
import { documentLine } from './document-line.ts';
import { planColumns } from './plan-columns.ts';
import { sectionTitle } from './section-title.ts';

/** From so many columns on a sheet of paper lies on its side. */
const wideFrom = 5;

/** Digits of a column of a plain table: what its longest cell takes, within bounds. */
const widthBounds = [8, 50] as const;

const present = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => Boolean(text));

const tabName = (appendix: string | null, title: string | null, fallback: string): string =>
  appendix === null ? (title ?? fallback) : `Приложение № ${appendix}`;

const planRows = (plan: Plan): readonly SheetRow[] => {
  const columns = planColumns(plan);
  return plan.sections.flatMap((section): readonly SheetRow[] => [
    ...present([sectionTitle(section), section.tasks && `Задачи: ${section.tasks}`]).map((text) => ({
      kind: 'section' as const,
      text,
    })),
    ...section.items.map((item) => ({
      kind: 'values' as const,
      values: columns.map(({ cellOf }) => cellOf(item)),
    })),
  ]);
};

/** The period, where the title does not say it. */
const periodOf = ({ title, period }: Plan): string | null =>
  period && !title?.includes(period.text) ? periodName(period.text) : null;

const planSheet = (plan: Plan, heads: readonly string[]): Sheet => {
  const columns = planColumns(plan);
  return {
    name: tabName(plan.appendix, plan.title, 'План'),
    title: present([plan.title ?? 'План', periodOf(plan), ...heads]),
    columns,
    rows: planRows(plan),
    landscape: columns.length >= wideFrom,
  };
};

const columnWidth = ({ columns, rows }: PlainTable, index: number): number => {
  const [least, most] = widthBounds;
  const longest = Math.max(...[columns, ...rows].map((row) => row[index]?.length ?? 0));
  return Math.min(most, Math.max(least, Math.ceil(longest * 0.9)));
};

const tableSheet = (table: PlainTable, heads: readonly string[]): Sheet => ({
  name: tabName(table.appendix, table.title, 'Таблица'),
  title: present([table.title ?? 'Таблица', ...heads]),
  columns: table.columns.map((heading, index) => ({
    heading: heading ?? '',
    width: columnWidth(table, index),
  })),
  rows: table.rows.map((row) => ({
    kind: 'values',
    values: table.columns.map((_, index) => row[index] ?? null),
  })),
  landscape: table.columns.length >= wideFrom,
});

/** A sheet a plan or table that has columns. `heads` stand under each title. */
const sheetsOf = ({ plans, tables }: OrderDocument, heads: readonly string[]): readonly Sheet[] => [
  ...plans.filter(({ columns }) => columns.length > 0).map((plan) => planSheet(plan, heads)),
  ...tables.filter(({ columns }) => columns.length > 0).map((table) => tableSheet(table, heads)),
];

/**
 * The plans and tables of a document as a workbook, null where it has none.
 * @throws Failure `render/cell-too-long`
 */
export const planXlsx = (document: OrderDocument, mark: string | null): Uint8Array | null => {
  const sheets = sheetsOf(document, present([documentLine(document), mark]));
  return sheets.length > 0 ? renderXlsx(sheets) : null;
};
