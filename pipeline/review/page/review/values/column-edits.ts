import type { Column, OrderDocument, Plan } from '../../../../model/document.ts';
import { valueAt } from '../../../../model/pointer.ts';
import { indexOf, parentOf } from '../../../contract/edit/shapes.ts';
import type { RowEdit } from './row-edits.ts';

type Role = Column['role'];

const columnPointer = /^\/plans\/\d+\/columns\/\d+(?=\/|$)/u;

/** The column of a plan that a pointer is in or leads to; null for others. */
export const columnOf = (pointer: string): string | null => columnPointer.exec(pointer)?.[0] ?? null;

const planOf = (column: string): string => parentOf(parentOf(column));

/** The plan's columns as they are, to be changed. */
const columnsOf = (document: OrderDocument, column: string): readonly Column[] =>
  (valueAt(document, planOf(column)) as Plan).columns;

interface Wanted {
  readonly from: number | null;
  readonly role: Role;
}

const edited = (column: string, columns: readonly Wanted[], at: number, edit: boolean): RowEdit => ({
  edits: [{ kind: 'set-columns', plan: planOf(column), columns: [...columns] }],
  goal: { value: `${planOf(column)}/columns/${at}/heading`, edit },
});

/** Another meaning for a column; the one that had it takes this one's. */
export const withRole = (document: OrderDocument, column: string, role: Role): RowEdit => {
  const [columns, at] = [columnsOf(document, column), indexOf(column)];
  const before = columns[at]?.role ?? 'other';
  const wanted = columns.map((each, from) => {
    if (from === at) return { from, role };
    return { from, role: role !== 'other' && each.role === role ? before : each.role };
  });
  return edited(column, wanted, at, false);
};

/** A new column behind one; its heading is to be typed. */
export const columnAfter = (document: OrderDocument, column: string): RowEdit => {
  const wanted: readonly Wanted[] = columnsOf(document, column).map(({ role }, from) => ({ from, role }));
  const at = indexOf(column) + 1;
  return edited(column, wanted.toSpliced(at, 0, { from: null, role: 'other' }), at, true);
};

/** Null for the only column. */
export const withoutColumn = (document: OrderDocument, column: string): RowEdit | null => {
  const wanted = columnsOf(document, column).map(({ role }, from) => ({ from, role }));
  const at = indexOf(column);
  if (wanted.length === 1) return null;
  return edited(column, wanted.toSpliced(at, 1), Math.min(at, wanted.length - 2), false);
};

/** A table that is a plan on paper. */
export const asPlan = (document: OrderDocument, table: string): RowEdit => ({
  edits: [{ kind: 'plan-of-table', table }],
  goal: { value: `/plans/${document.plans.length}/title`, edit: false },
});
