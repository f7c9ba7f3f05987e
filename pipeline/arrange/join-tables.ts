import type { Row, Table } from '../model/block.ts';
import { looksLikeHeader } from '../model/column-role.ts';
import { fold } from '../model/fold.ts';
import type { Flow, Line } from '../model/line.ts';
import { headingStart } from './join-rows.ts';
import { rowTexts } from './row-texts.ts';

/** What stands between the two halves of a table that a page break cut: page numbers and marks of continuation. */
const between = /^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:продолжение|окончание) (?:таблицы|приложения)(?!\p{L}).*)$/iu;

/**
 * Joins tables that are one: cut by a page break, or by headings that stand between tables of one shape
 * («Раздел 2 …» as a paragraph), which become rows over the whole width.
 */
export const joinTables = (flow: Flow): Flow => {
  const joined: (Line | Table)[] = [];
  let open: { index: number; pending: Line[] } | null = null;
  for (const block of flow) {
    if (block.kind === 'line') {
      joined.push(block);
      open?.pending.push(block);
      continue;
    }
    const previous: Line | Table | undefined = open ? joined[open.index] : undefined;
    if (open && previous?.kind === 'table' && isOneTable(previous, open.pending, block)) {
      const headings = open.pending.filter(({ text }) => !between.test(text));
      joined.splice(open.index, Number.POSITIVE_INFINITY, append(previous, headings, block));
      open.pending = [];
    } else {
      joined.push(block);
      open = { index: joined.length - 1, pending: [] };
    }
  }
  return joined;
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

const repeatsHeader = (first: Table, second: Table): boolean => {
  const texts = [first, second].map(({ rows: [row], columns }) =>
    row ? fold(rowTexts(row, columns).join('\t')) : '',
  );
  return hasHeader(second) && texts[0] === texts[1];
};

const append = (first: Table, headings: readonly Line[], second: Table): Table => {
  const merged = headings.map(
    ({ text, place }): Row => ({
      header: false,
      afterBreak: false,
      cells: [{ text, column: 0, columnSpan: first.columns, rowSpan: 1, place }],
    }),
  );
  const own = repeatsHeader(first, second) ? second.rows.slice(1) : second.rows;
  const [next, ...rest] = own;
  const afterBreak = headings.length === 0;
  return { ...first, rows: [...first.rows, ...merged, ...(next ? [{ ...next, afterBreak }, ...rest] : [])] };
};
