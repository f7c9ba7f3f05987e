import { looksLikeHeader, roleOfHeading } from '../model/column-role.ts';
import type { Column } from '../model/document.ts';
import type { Table } from '../model/paper/block.ts';
import { isMerged, rowTexts } from './row-texts.ts';
import { startsSmall } from './sentence-edges.ts';

/** What a table's columns hold, as far as it tells which rows are whole. */
export interface TableLayout {
  readonly columns: number;
  /** True where the first column numbers the items. */
  readonly numbered: boolean;
  readonly activity: number;
  /** -1 where no heading names it. */
  readonly deadline: number;
  /** By column: true where most rows have a text in it. */
  readonly usual: readonly boolean[];
  /** By column: true where enough rows are known to say that each has a text in it. */
  readonly always: readonly boolean[];
  /** By column: true where texts begin with a small letter as a habit, so that one says nothing. */
  readonly small: readonly boolean[];
}

/** What fewer rows have in common may be by chance. */
const enoughRows = 4;

const itemNumber = /^\d+(?:\.\d+)*[.)]?$/u;

export const layoutOf = ({ rows, columns }: Table): TableLayout => {
  const own = rows.filter((row) => !isMerged(row));
  const plain = own.map((row) => rowTexts(row, columns));
  const header = plain.find(looksLikeHeader) ?? [];
  const columnOf = (role: Column['role']): number =>
    header.findIndex((text) => roleOfHeading(text).role === role);
  const numbered = isNumbered(plain.map(([first = '']) => first));
  const activity = columnOf('activity');
  // Rows below a page break may be half ones, and so may those that are mostly empty.
  const items = plain.filter(
    (texts, index) =>
      texts !== header && own[index]?.afterBreak === false && texts.filter(Boolean).length * 2 > columns,
  );
  const share = (column: number, holds: (text: string) => boolean): number =>
    items.filter((texts) => holds(texts[column] ?? '')).length / Math.max(1, items.length);
  const all = Array.from({ length: columns }, (_, column) => column);
  return {
    columns,
    numbered,
    activity: activity < 0 ? Math.min(Number(numbered), columns - 1) : activity,
    deadline: columnOf('deadline'),
    usual: all.map((column) => items.length === 0 || share(column, (text) => text !== '') > 0.5),
    always: all.map((column) => items.length >= enoughRows && share(column, (text) => text !== '') > 0.95),
    small: all.map((column) => share(column, startsSmall) > 0.35),
  };
};

const isNumbered = (firsts: readonly string[]): boolean =>
  firsts.some((text) => text !== '' && roleOfHeading(text).role === 'number') ||
  firsts.filter((text) => itemNumber.test(text)).length > firsts.length / 2;
