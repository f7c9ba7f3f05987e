/** Parts of a table, a page each, as the layout of pages hands them on, and what joining them gives. */
import { dropRepeats } from '../pipeline/arrange/drop-repeats.ts';
import { joinRows } from '../pipeline/arrange/join-rows.ts';
import { joinTables } from '../pipeline/arrange/join-tables.ts';
import { sayMissingItems } from '../pipeline/arrange/missing-items.ts';
import type { Cell, Row, Table } from '../pipeline/model/paper/block.ts';
import { listen, textsOf } from './stage-kit.ts';

export const head = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const edges = [60, 90, 300, 400, 540];

/** A cell of page `page` over `columnSpan` columns and `rowSpan` rows. */
export const at = (text: string, page: number, column: number, columnSpan = 1, rowSpan = 1): Cell => ({
  text,
  column,
  columnSpan,
  rowSpan,
  place: { page, box: [edges[column] ?? 0, 100, edges[column + columnSpan] ?? 0, 120] },
});

export const rowAt = (page: number, texts: readonly string[]): Row => ({
  header: false,
  afterBreak: false,
  cells: texts.map((text, column) => at(text, page, column, texts.length === 1 ? 4 : 1)),
});

/** The part of a table on one page. */
export const part = (
  page: number,
  rows: readonly (Row | readonly string[])[],
  more: Partial<Table> = {},
): Table => ({
  kind: 'table',
  columns: 4,
  rows: rows.map((each) => ('cells' in each ? each : rowAt(page, each))),
  place: { page, box: [60, 50, 540, 780] },
  ...more,
});

/** The parts as one table, and what was said; throws where they are several. */
export const join = (...flow: Parameters<typeof joinTables>[0]) => {
  const { said, context } = listen();
  const [joined, ...others] = joinTables(flow);
  if (joined?.kind !== 'table' || others.length > 0) throw new Error('not one table');
  const rows = joinRows(dropRepeats(joined), context.say);
  sayMissingItems(rows, context.say);
  return { rows, texts: textsOf(rows).slice(1), said: said.map(({ rule, page }) => `${rule} ${page}`) };
};
