import type { Row, Table } from '../model/block.ts';
import { looksLikeHeader, roleOfHeading } from '../model/column-role.ts';
import type { Column } from '../model/document.ts';
import { tellsWhen } from '../model/term-words.ts';
import { headingStart } from './heading-start.ts';
import { isMerged, rowTexts, withTexts } from './row-texts.ts';

const itemNumber = /^\d+(?:\.\d+)*[.)]?$/u;

/** A row that may go on: the pieces of each column, and the last of them. */
interface OpenRow {
  readonly row: Row;
  readonly pieces: string[][];
  readonly ends: string[];
}

/** Joins each row that a page break cut in two; see `continues` for how such a row is known. */
export const joinRows = (table: Table): Table => {
  const layout = layoutOf(table);
  const rows: OpenRow[] = [];
  for (const row of table.rows) {
    const texts = rowTexts(row, layout.columns);
    const last = rows.at(-1);
    if (last && isRestOf(last, row, texts, layout)) addRest(last, texts);
    else rows.push({ row, pieces: texts.map((text) => (text === '' ? [] : [text])), ends: [...texts] });
  }
  return { ...table, rows: rows.map(closeRow) };
};

const addRest = ({ pieces, ends }: OpenRow, texts: readonly string[]): void => {
  texts.forEach((text, column) => {
    if (text === '') return;
    pieces[column]?.push(text);
    ends[column] = text;
  });
};

const closeRow = ({ row, pieces }: OpenRow): Row =>
  pieces.some(({ length }) => length > 1)
    ? withTexts(
        row,
        pieces.map((parts) => parts.join('\n')),
      )
    : row;

interface Layout {
  readonly columns: number;
  /** True where the first column numbers the items. */
  readonly numbered: boolean;
  readonly activity: number;
  /** -1 where no heading names it. */
  readonly deadline: number;
}

const layoutOf = (table: Table): Layout => {
  const header = table.rows.map((row) => rowTexts(row, table.columns)).find(looksLikeHeader) ?? [];
  const columnOf = (role: Column['role']): number =>
    header.findIndex((text) => roleOfHeading(text).role === role);
  const activity = Math.max(columnOf('activity'), 1);
  return {
    columns: table.columns,
    numbered: hasNumberColumn(table),
    activity,
    deadline: columnOf('deadline'),
  };
};

const isRestOf = (
  { row: previous, ends }: OpenRow,
  row: Row,
  texts: readonly string[],
  layout: Layout,
): boolean =>
  !isMerged(row) &&
  !isMerged(previous) &&
  !looksLikeHeader(ends) &&
  continues(texts, ends, row.afterBreak, layout);

const hasNumberColumn = ({ rows, columns }: Table): boolean => {
  const firsts = rows.filter((row) => !isMerged(row)).map((row) => rowTexts(row, columns)[0] ?? '');
  if (firsts.some((text) => text !== '' && roleOfHeading(text).role === 'number')) return true;
  return firsts.filter((text) => itemNumber.test(text)).length > firsts.length / 2;
};

/**
 * A row goes on with the one before where it has no number of its own and a page ended above it, or it has nothing
 * to do (no activity), or it begins in the middle of a word or a sentence. A heading never does, nor a row that could
 * stand by itself.
 */
const continues = (
  texts: readonly string[],
  open: readonly string[],
  afterBreak: boolean,
  layout: Layout,
): boolean => {
  const filled = texts.filter((text) => text !== '');
  const [first = ''] = texts;
  if (filled.length === 0 || headingStart.test(filled[0] ?? '')) return false;
  if (layout.numbered ? first !== '' || open[0] === '' : first !== '' && !startsInside(first)) return false;
  if (texts.some((text, column) => startsInside(text) && /\p{L}-$/u.test(open[column] ?? ''))) return true;
  const inside = filled.filter(startsInside).length;
  if (afterBreak) return inside > 0 || filled.length < 3;
  if (layout.numbered && isRest(texts, layout)) return true;
  return inside === filled.length && filled.length < 3 && !tellsWhen(texts[layout.deadline] ?? '');
};

/** A row with nothing to do and no time for it, or all of it in the middle of words, is no item. */
const isRest = (texts: readonly string[], { activity, deadline }: Layout): boolean => {
  const words = texts[activity] ?? '';
  if (words === '') return !tellsWhen(texts[deadline] ?? '');
  return /^\p{Ll}/u.test(words) && texts.every((text) => text === '' || startsInside(text));
};

const startsInside = (text: string): boolean => /^[\p{Ll}\d),;(–-]/u.test(text);
