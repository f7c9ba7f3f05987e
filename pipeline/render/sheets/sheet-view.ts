import { ownDay } from '../../model/dates/own-day.ts';
import type { OrderDocument } from '../../model/document.ts';
import { quote } from '../../model/quote.ts';
import { balanceLines } from '../view/balance-lines.ts';
import { dateParts } from '../view/date-parts.ts';
import { isTall, type RowView } from '../view/table-view.ts';
import { typeset } from '../view/typeset.ts';
import type { PartView, View } from '../view/view.ts';
import type { SheetWording } from './sheet-wording.ts';

/** A sheet that goes with an act: what stands over its title and under its table. */
export interface SheetPart extends PartView {
  readonly organization: string;
  readonly closing: readonly string[];
}

/** What both templates of a sheet print. */
export interface SheetView extends View {
  readonly parts: readonly SheetPart[];
}

/** A column of a sheet's table: its heading, and its width in millimetres; upright, all of them have 170. */
interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

/** What is said on one sheet. */
export interface SheetContent {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** A line over the table, '' for none. */
  readonly lead: string;
}

/** Of which document a sheet is. */
export type SheetOf = Pick<OrderDocument, 'order' | 'plans' | 'source'>;

/** The widest line over the table in millimetres. */
const widestLine = 150;

/** «с приказом от 29.08.2025 № 214-ОД», then the title in quotation marks. */
const actLines = ({ order, plans, source }: SheetOf, wording: SheetWording): string => {
  if (!order)
    return balanceLines(typeset(wording.plan({ title: plans[0]?.title ?? source.name })), widestLine);
  const { form, date, number, title } = order;
  const line = wording.registration({
    act: (wording.act[form] ?? wording.actOther)({ form }),
    date: date ? wording.date(dateParts(date)) : wording.dateBlank({}),
    number: number ? wording.number({ number }) : wording.numberBlank({}),
  });
  const subject = title && balanceLines(typeset(wording.subject({ title: quote(title) })), widestLine);
  return [typeset(line), subject].filter(Boolean).join('\n');
};

const rowOf = (cells: readonly (string | null)[], columns: readonly SheetColumn[]): RowView => {
  const printed = cells.map(typeset);
  const widths = columns.map(({ width }) => width);
  return { kind: 'item', cells: printed, text: '', tall: isTall(printed, widths) };
};

/** The sheets of a document, each on a page of its own. */
export const sheetView = (
  document: SheetOf,
  wording: SheetWording,
  sheets: readonly SheetContent[],
): SheetView => {
  const { order } = document;
  const organization = order?.organization.name ?? null;
  const act = actLines(document, wording);
  return {
    title: typeset(wording.title({})),
    author: typeset(organization),
    subject: act.replace(/\s+/gu, ' '),
    created: ownDay(document),
    draft: '',
    qr: '',
    order: null,
    parts: sheets.map(({ columns, rows, lead }) => ({
      organization: balanceLines(typeset(organization), widestLine),
      stamps: [],
      title: typeset(wording.title({})),
      period: act,
      goal: typeset(lead),
      lists: [],
      table: { wide: false, columns, numbers: [], rows: rows.map((cells) => rowOf(cells, columns)) },
      closing: wording.closing.map((line) => typeset(line({}))),
    })),
  };
};
