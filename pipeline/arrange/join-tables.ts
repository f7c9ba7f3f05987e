import type { Row, Table } from '../model/block.ts';
import { looksLikeHeader } from '../model/column-role.ts';
import { fold } from '../model/fold.ts';
import type { Flow, Line } from '../model/line.ts';
import { headingStart } from './heading-start.ts';
import { rowTexts } from './row-texts.ts';

/** What stands between the two halves of a table that a page break cut: page numbers and marks of continuation. */
const between =
  /^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:лист|стр(?:аница|\.)?)\s*№?\s*\d+(?:\s*из\s*\d+)?|(?:продолжение|окончание) (?:таблицы|приложения)(?![а-яё]).*)$/iu;

/**
 * Joins tables that are one: cut by a page break, or by headings that stand between tables of one shape
 * («Раздел 2 …» as a paragraph), which become rows over the whole width.
 */
export const joinTables = (flow: Flow): Flow => {
  const joined: (Line | Table)[] = [];
  let open = -1;
  for (const part of flow) {
    const one = part.kind === 'table' && open >= 0 ? joinedTable(joined, open, part) : null;
    if (one) joined.splice(one.from, Number.POSITIVE_INFINITY, one.table);
    else joined.push(part);
    if (part.kind === 'table') open = joined.length - 1;
  }
  return joined;
};

/** The table at `open` with `second` as its rest, and from where on it takes the place of what stood there. */
const joinedTable = (flow: Flow, open: number, second: Table): { from: number; table: Table } | null => {
  const first = flow[open];
  const pending = flow.slice(open + 1).filter((part) => part.kind === 'line');
  if (first?.kind !== 'table' || !isOneTable(first, pending, second)) return null;
  const headings = pending.filter(({ text }) => !between.test(text));
  const above = headings.length > 0 ? flow[open - 1] : undefined;
  if (above?.kind !== 'line' || !headingStart.test(above.text)) {
    return { from: open, table: append(first, headings, second) };
  }
  return { from: open - 1, table: append(headed(first, above), headings, second) };
};

const isOneTable = (first: Table, pending: readonly Line[], second: Table): boolean => {
  const headings = pending.filter(({ text }) => !between.test(text));
  if (first.columns !== second.columns) return false;
  const repeats = repeatsHeader(first, second);
  if (headings.length === 0) return repeats || !hasHeader(second);
  return headings.length === 1 && repeats && headingStart.test(headings[0]?.text ?? '');
};

const hasHeader = (table: Table): boolean => {
  const [row] = table.rows;
  return row !== undefined && (row.header || looksLikeHeader(rowTexts(row, table.columns)));
};

const repeatsHeader = (first: Table, second: Table): boolean =>
  hasHeader(second) && repeatedRows(first, second) > 0;

/** How many rows at the top of the second table repeat the first one's: a header may have several levels. */
const repeatedRows = (first: Table, second: Table): number => {
  const textsOf = ({ rows, columns }: Table, index: number): string | null => {
    const row = rows[index];
    return row ? fold(rowTexts(row, columns).join('\t')) : null;
  };
  let count = 0;
  while (textsOf(second, count) !== null && textsOf(first, count) === textsOf(second, count)) count += 1;
  return count;
};

const append = (first: Table, headings: readonly Line[], second: Table): Table => {
  const merged = headings.map((line) => headingRow(line, first.columns));
  const own = repeatsHeader(first, second) ? second.rows.slice(repeatedRows(first, second)) : second.rows;
  const [next, ...rest] = own;
  const afterBreak = headings.length === 0;
  return { ...first, rows: [...first.rows, ...merged, ...(next ? [{ ...next, afterBreak }, ...rest] : [])] };
};

const headingRow = ({ text, place }: Line, columns: number): Row => ({
  header: false,
  afterBreak: false,
  cells: [{ text, column: 0, columnSpan: columns, rowSpan: 1, place }],
});

/** A table whose first section's heading stood over it: the heading goes under the header, like the others. */
const headed = (table: Table, heading: Line): Table => {
  const header = Math.max(
    1,
    table.rows.findIndex((row) => !row.header),
  );
  return { ...table, rows: table.rows.toSpliced(header, 0, headingRow(heading, table.columns)) };
};
