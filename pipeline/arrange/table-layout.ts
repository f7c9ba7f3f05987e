import type { Table } from '../model/block.ts';
import { looksLikeHeader, roleOfHeading } from '../model/column-role.ts';
import type { Column } from '../model/document.ts';
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
  /** By column: true where texts begin with a small letter as a habit, so that one says nothing. */
  readonly small: readonly boolean[];
}

const itemNumber = /^\d+(?:\.\d+)*[.)]?$/u;

export const layoutOf = ({ rows, columns }: Table): TableLayout => {
  const plain = rows.filter((row) => !isMerged(row)).map((row) => rowTexts(row, columns));
  const header = plain.find(looksLikeHeader) ?? [];
  const numbered = isNumbered(plain.map(([first = '']) => first));
  const columnOf = (role: Column['role']): number =>
    header.findIndex((text) => roleOfHeading(text).role === role);
  const items = plain.filter((texts) => texts !== header && texts.filter(Boolean).length > columns / 2);
  const mostly = (least: number, holds: (text: string) => boolean): boolean[] =>
    Array.from({ length: columns }, (_, column) => {
      const held = items.filter((texts) => holds(texts[column] ?? ''));
      return held.length > items.length * least;
    });
  const activity = columnOf('activity');
  return {
    columns,
    numbered,
    activity: activity < 0 ? Math.min(Number(numbered), columns - 1) : activity,
    deadline: columnOf('deadline'),
    usual: mostly(0.6, (text) => text !== ''),
    small: mostly(0.35, startsSmall),
  };
};

const isNumbered = (firsts: readonly string[]): boolean =>
  firsts.some((text) => text !== '' && roleOfHeading(text).role === 'number') ||
  firsts.filter((text) => itemNumber.test(text)).length > firsts.length / 2;
