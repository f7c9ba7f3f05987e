import { fillPage } from '../fill-page.ts';
import type { TableView } from '../view/table-view.ts';
import type { View } from '../view/view.ts';

/** Each cell with its column's heading: on a narrow screen a row is a card, and its cells need names. */
const withHeadings = ({ columns, rows, ...table }: TableView) => ({
  ...table,
  span: columns.length,
  headings: columns.map(({ heading }) => heading),
  widths: shares(columns.map(({ width }) => width)),
  rows: rows.map(({ kind, text, cells }) => ({
    over: kind === 'section' || kind === 'tasks',
    kind,
    text,
    cells: cells.map((cell, index) => cellOf(cell, columns[index]?.heading ?? '')),
  })),
});

/** A row's number needs no name. */
const cellOf = (text: string, heading: string) => ({ text, heading, number: heading.startsWith('№') });

/** Widths in millimetres → per cent, one digit behind the point. */
const shares = (widths: readonly number[]): readonly string[] => {
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  return widths.map((width) => ((width / whole) * 100).toFixed(1));
};

/** The document as one HTML page that needs nothing else, word for word as the papers have it. */
export const renderPage = (view: View): Promise<string> =>
  fillPage('page', 'page', {
    ...view,
    parts: view.parts.map((part) => ({ ...part, table: part.table && withHeadings(part.table) })),
  });
