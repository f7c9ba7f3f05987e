import { looksLikeHeader } from '../model/column-role.ts';
import type { Row, Table } from '../model/paper/block.ts';
import type { Flow, Line } from '../model/paper/line.ts';
import { alignColumns } from './align-columns.ts';
import { beginsWithHeader } from './drop-repeats.ts';
import { headingStart, tasksStart } from './heading-start.ts';
import { missingBetween, numberOf } from './item-number.ts';
import { rowOfLine, rowTexts } from './row-texts.ts';

/** What stands between the two halves of a table that a page break cut: page numbers and marks of continuation. */
const between =
  /^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:лист|стр(?:аница|\.)?)\s*№?\s*\d+(?:\s*из\s*\d+)?|\(?(?:продолжение|окончание)(?:\s+(?:таблиц|приложени|план|график|списк|перечн).*)?\)?|(?:таблица|приложение)[\s№\d]*\(?(?:продолжение|окончание)\)?)$/iu;

/** A table that may go on: its first part, and the rows of all parts so far. */
interface OpenTable {
  readonly kind: 'open';
  readonly first: Table;
  last: Table;
  readonly rows: Row[];
}

/**
 * Joins tables that are one: cut by a page break, or by headings that stand between tables of one shape
 * («Раздел 2 …» as a paragraph), which become rows over the whole width.
 */
export const joinTables = (flow: Flow): Flow => {
  const joined: (Line | OpenTable)[] = [];
  let open = -1;
  for (const part of flow) {
    if (part.kind === 'line') joined.push(part);
    else if (!goOn(joined, open, part)) {
      open = joined.push({ kind: 'open', first: part, last: part, rows: [...part.rows] }) - 1;
    } else open = joined.length - 1;
  }
  return joined.map((part) => (part.kind === 'line' ? part : closed(part)));
};

const closed = ({ first: { openBelow: _, ...first }, last: { openBelow }, rows }: OpenTable): Table => ({
  ...first,
  rows,
  ...(openBelow !== undefined && { openBelow }),
});

/** Adds `second` to the table at `open` where it is its rest; what stood between them is then no text any more. */
const goOn = (joined: (Line | OpenTable)[], open: number, second: Table): boolean => {
  const table = joined[open];
  if (table?.kind !== 'open') return false;
  const pending = joined.slice(open + 1).filter((part) => part.kind === 'line');
  const headings = pending.filter(({ text }) => !between.test(text));
  const rest = restOf(table, headings, second);
  if (!rest) return false;
  joined.splice(open + 1);
  append(table, headings, rest);
  return true;
};

/** `second` in the columns of the table where the two are one, else null. */
const restOf = (table: OpenTable, headings: readonly Line[], second: Table): Table | null => {
  const { first } = table;
  if (!headings.every(({ text }, index) => (index === 0 ? headingStart : tasksStart).test(text))) return null;
  const aligned = alignColumns(first, second);
  const rest = aligned ?? (first.columns === second.columns ? second : null);
  if (!rest) return null;
  if (beginsWithHeader(first, rest)) return rest;
  // A table without headings is none of its own, and what stands over it then opens a section.
  return !hasHeader(rest) && (aligned !== null || countsOn(table, rest)) ? rest : null;
};

const hasHeader = ({ rows, columns }: Table): boolean => {
  const [row] = rows;
  return row !== undefined && (row.header || looksLikeHeader(rowTexts(row, columns)));
};

/** True where the first number of `rest` comes right after the last one before it. */
const countsOn = ({ last }: OpenTable, rest: Table): boolean => {
  const before = last.rows.findLast((row) => itemNumber(row));
  const after = rest.rows.find((row) => itemNumber(row));
  const [from, to] = [before && itemNumber(before), after && itemNumber(after)];
  return from != null && to != null && missingBetween(from, to) === 0;
};

const itemNumber = (row: Row): readonly number[] | null => numberOf(rowTexts(row, 1)[0] ?? '');

const append = (table: OpenTable, headings: readonly Line[], rest: Table): void => {
  for (const line of headings) table.rows.push(rowOfLine(line, table.first.columns));
  const cut = table.last.openBelow === true || rest.openAbove === true;
  const breaks = headings.length === 0 && !isSamePage(table.last, rest);
  rest.rows.forEach((row, index) => {
    table.rows.push(index === 0 ? { ...row, afterBreak: breaks, ...(breaks && cut && { cut }) } : row);
  });
  table.last = rest;
};

/** True where both parts stand on one page, as far as pages are known. */
const isSamePage = (last: Table, rest: Table): boolean => {
  const page = last.rows.at(-1)?.cells[0]?.place.page ?? null;
  return page !== null && page === rest.rows[0]?.cells[0]?.place.page && rest.place.box !== null;
};
