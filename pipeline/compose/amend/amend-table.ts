import type { PlainTable } from '../../model/document.ts';
import { amendList, type ListAmendments } from './amend-list.ts';
import { amended, reworded } from './amendment.ts';
import { haveSameColumns } from './same-columns.ts';
import { isSameText } from './same-text.ts';
import { inUnit, type Unit } from './unit.ts';
import { wordChanges } from './word-change.ts';

type Cells = PlainTable['rows'][number];

const numberOf = ([first]: Cells): string | null => /^(\d+)\.?$/u.exec(first ?? '')?.[1] ?? null;

/** A row without its number. */
const cellsOf = (row: Cells): readonly string[] =>
  row.slice(numberOf(row) === null ? 0 : 1).filter((cell) => cell !== null);

const printed = (row: Cells): string =>
  [numberOf(row), cellsOf(row).join('; ')].filter((part) => part !== null).join('. ');

const amendRow = (old: Cells, next: Cells, unit: Unit): readonly string[] => {
  const [before, after] = [cellsOf(old).join('; '), cellsOf(next).join('; ')];
  if (isSameText(before, after)) return [];
  const words = wordChanges(before, after);
  return [words ? `${inUnit(unit)} ${words.join(', ')}` : reworded(unit, printed(next))];
};

/** What changes in a table that is no plan; null where it has other columns now. */
export const amendTable = (old: PlainTable, next: PlainTable): ListAmendments | null => {
  if (!haveSameColumns(old.columns, next.columns)) return null;
  const rows = amendList(old.rows, next.rows, {
    textOf: (row) => cellsOf(row).join(' '),
    numberOf,
    unitOf: (row, index) => ({ noun: 'строка', name: numberOf(row) ?? String(index + 1) }),
    change: amendRow,
    printed,
    gone: 'исключить',
  });
  const title = amended({ noun: 'наименование', name: null }, old.title, next.title);
  return { ...rows, statements: [...title, ...rows.statements] };
};
