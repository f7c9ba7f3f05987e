import { cellTexts } from '../../model/cell-texts.ts';
import type { Column, Item, PlainTable, Plan, Section } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import type { PlanWording } from '../wording.ts';
import { columnWidths } from './column-widths.ts';
import { emInMillimetres, textWidth } from './text-width.ts';
import { typeset } from './typeset.ts';

export interface TableView {
  /** True where the table wants its page on its side. */
  readonly wide: boolean;
  /** Width in millimetres; together they fill the text's width. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** «1», «2», … where the columns' numbers are repeated on each page in place of their headings, else []. */
  readonly numbers: readonly string[];
  readonly rows: readonly RowView[];
}

export interface RowView {
  /** A section's heading or its tasks stand in one cell over all columns; what is void is struck out. */
  readonly kind: 'section' | 'tasks' | 'item' | 'void';
  /** The text over all columns, '' for an item; of a void row the last cell, which is not struck out. */
  readonly text: string;
  /** One a column, all but the last for a void row, [] where `text` stands over all. */
  readonly cells: readonly string[];
  /** True where the row is so tall that it may go on over a page's end. */
  readonly tall: boolean;
}

/** From so many columns on a table is set on a page on its side. */
const wideFrom = 5;
/** Millimetres between the margins of A4 (left 30, right 10), upright and on its side. */
const textSpan = { upright: 170, wide: 257 };
/** From so many columns on their numbers say enough to be repeated in place of the headings. */
const numberedFrom = 3;
/** Lines in a cell from which its row may break: kept whole, so tall a row would leave much of a page white. */
const tallFrom = 7;

/** True for a row so tall that it may go on over a page's end; widths in millimetres. */
export const isTall = (cells: readonly string[], widths: readonly number[]): boolean =>
  cells.some((text, index) => linesOf(text, widths[index] ?? 1) >= tallFrom);

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((count, line) => count + Math.ceil((textWidth(line) * emInMillimetres(12)) / width), 0);

type Line = Omit<RowView, 'tall'>;

/** What repeats over a table on each page: its heading, or the numbers of its columns. */
export type TableHead = OfficeSettings['tableHead'];

const tableView = (
  headings: readonly string[],
  lines: readonly Line[],
  head: TableHead,
): TableView | null => {
  if (headings.length === 0) return null;
  const wide = headings.length >= wideFrom;
  const items = lines.filter(({ kind }) => kind === 'item');
  const widths = columnWidths(
    headings.map((heading, index) => ({ heading, cells: items.map(({ cells }) => cells[index] ?? '') })),
    wide ? textSpan.wide : textSpan.upright,
  );
  return {
    wide,
    columns: headings.map((heading, index) => ({ heading, width: widths[index] ?? 0 })),
    numbers:
      head === 'numbers' && headings.length >= numberedFrom && headings.some((heading) => heading !== '')
        ? headings.map((_, index) => String(index + 1))
        : [],
    rows: lines.map((line) => ({ ...line, tall: isTall(line.cells, widths) })),
  };
};

/** The dashes of a list that stands in one line begin lines of their own again: «Итоги: - первые; - вторые». */
const listLines = (text: string): string => text.replace(/(?<=[:;]) (?=[–—-] ?\p{Ll})/gu, '\n');

const over = (kind: 'section' | 'tasks', text: string): Line => ({ kind, text: typeset(text), cells: [] });
const itemLine = (cells: readonly (string | null)[]): Line => ({
  kind: 'item',
  text: '',
  cells: cells.map((cell) => listLines(typeset(cell))),
});

/** An item's text under each column as it is printed. */
const cellsOf = (item: Item, columns: readonly Column[]): readonly (string | null)[] =>
  cellTexts(item, columns).map((text, index) =>
    columns[index]?.role === 'responsible' ? responsibleLines(item) : text,
  );

/** Parties whose text has nothing but a space between them stood in lines of their own, and do so again. */
const responsibleLines = ({ responsible }: Item): string | null => {
  if (!responsible) return null;
  const { text, parties } = responsible;
  return parties.join(' ') === text ? parties.join('\n') : text;
};

const sectionLines = (
  { number, title, tasks, items }: Section,
  columns: readonly Column[],
  wording: PlanWording,
): readonly Line[] => [
  ...(number || title ? [over('section', wording.section({ number, title }))] : []),
  ...(tasks ? [over('tasks', wording.sectionTasks({ tasks }))] : []),
  ...items.map((item) => itemLine(cellsOf(item, columns))),
];

export const planTableView = (
  { columns, sections }: Plan,
  wording: PlanWording,
  head: TableHead,
): TableView | null =>
  tableView(
    columns.map(({ heading }) => typeset(heading)),
    sections.flatMap((section) => sectionLines(section, columns, wording)),
    head,
  );

/** A row that has nothing but its first cell, and no number there, names those below it: «Члены комиссии:». */
const plainLine = (columns: PlainTable['columns'], row: PlainTable['rows'][number]): Line => {
  const cells = columns.map((_, index) => row[index] ?? null);
  const [first, ...rest] = cells;
  const alone = first && rest.length > 0 && rest.every((cell) => !cell) && /\p{L}{3}/u.test(first);
  return alone ? over('section', first) : itemLine(cells);
};

export const plainTableView = ({ columns, rows }: PlainTable, head: TableHead): TableView | null =>
  tableView(
    columns.map(typeset),
    rows.map((row) => plainLine(columns, row)),
    head,
  );
