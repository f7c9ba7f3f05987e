import type { Item, PlainTable } from '../../../model/document.ts';
import { valueAt, withValueAt } from '../../../model/pointer.ts';
import type { Parts, Repoint, Step } from './edited.ts';
import { joinRows } from './join-values.ts';
import { blankRow, indexOf, isRow, kindOf, parentOf, rowOf, shapeOf } from './shapes.ts';

type List = readonly unknown[];

const listAt = (parts: Parts, list: string): List | null => {
  const found = valueAt(parts, list);
  return Array.isArray(found) && isRow(`${list}/0`) ? found : null;
};

/** What stands below `list` follows its row, whose new index `to` tells; null drops it. */
const within =
  (list: string, to: (index: number, rest: string) => string | null): Repoint =>
  (pointer) => {
    if (!pointer.startsWith(`${list}/`)) return pointer;
    const [index = '', ...rest] = pointer.slice(list.length + 1).split('/');
    return to(Number(index), rest.map((key) => `/${key}`).join(''));
  };

const shifted = (list: string, move: (index: number) => number | null): Repoint =>
  within(list, (index, rest) => {
    const moved = move(index);
    return moved === null ? null : `${list}/${moved}${rest}`;
  });

const blankIn = (parts: Parts, list: string): unknown => {
  if (shapeOf(list) !== '/tables/*/rows') return blankRow(`${list}/0`);
  return (valueAt(parts, parentOf(list)) as PlainTable).columns.map(() => null);
};

/** An empty row before the one at `at`; its number is for the person to write. */
export const addRow = (parts: Parts, list: string, at: number): Step | null => {
  const before = listAt(parts, list);
  if (!before || at > before.length) return null;
  return {
    parts: withValueAt(parts, list, before.toSpliced(at, 0, blankIn(parts, list))),
    repoint: shifted(list, (index) => (index < at ? index : index + 1)),
  };
};

/** A row, or a cell of a column without a role. */
export const dropRow = (parts: Parts, row: string): Step | null => {
  const [list, at] = [parentOf(row), indexOf(row)];
  const before = valueAt(parts, list);
  if (!Array.isArray(before) || !Number.isInteger(at) || at >= before.length) return null;
  return {
    parts: withValueAt(parts, list, before.toSpliced(at, 1)),
    repoint: shifted(list, (index) => {
      if (index === at) return null;
      return index < at ? index : index - 1;
    }),
  };
};

const width = (row: unknown): number => (Array.isArray(row) ? row.length : 0);

/** Puts a row before the one at `at` of a list of the same kind. */
export const moveRow = (parts: Parts, row: string, list: string, at: number): Step | null => {
  const [from, index] = [parentOf(row), indexOf(row)];
  const [before, target] = [listAt(parts, from), listAt(parts, list)];
  const moved = before?.[index];
  if (!before || !target || moved === undefined || at > target.length) return null;
  const isOtherKind =
    shapeOf(from) !== shapeOf(list) || width(blankIn(parts, list)) !== width(blankIn(parts, from));
  if (isOtherKind) return null;
  const to = from === list && at > index ? at - 1 : at;
  const without = withValueAt(parts, from, before.toSpliced(index, 1));
  const rest = from === list ? before.toSpliced(index, 1) : target;
  const taken = dropRow(parts, row)?.repoint;
  const put = shifted(list, (each) => (each < to ? each : each + 1));
  const repoint: Repoint = (pointer) => {
    if (pointer === row || pointer.startsWith(`${row}/`)) return `${list}/${to}${pointer.slice(row.length)}`;
    const left = taken?.(pointer) ?? null;
    return left === null ? null : put(left);
  };
  return { parts: withValueAt(without, list, rest.toSpliced(to, 0, moved)), repoint };
};

/** Joins a row with the one before it. */
export const joinRow = (parts: Parts, row: string): Step | null => {
  const [list, at] = [parentOf(row), indexOf(row)];
  const before = listAt(parts, list);
  const [first, second] = [before?.[at - 1], before?.[at]];
  if (!before || first === undefined || second === undefined) return null;
  if (shapeOf(row) === '/tables/*' && !isAlike(first as PlainTable, second as PlainTable)) return null;
  const { row: joined, indexIn } = joinRows(first, second);
  const repoint = within(list, (index, rest) => {
    if (index !== at) return `${list}/${index < at ? index : index - 1}${rest}`;
    const [, key = '', inner, tail = ''] = /^\/([^/]+)\/(\d+)(.*)$/u.exec(rest) ?? [];
    if (inner === undefined) return `${list}/${at - 1}${rest}`;
    const moved = indexIn(key, Number(inner));
    return moved === null ? null : `${list}/${at - 1}/${key}/${moved}${tail}`;
  });
  return { parts: withValueAt(parts, list, before.toSpliced(at - 1, 2, joined)), repoint };
};

const isAlike = (first: PlainTable, second: PlainTable): boolean =>
  first.columns.length === second.columns.length;

/** Where a cell is cut, and where what was behind it begins. */
export interface Split extends Step {
  readonly cell: string;
  readonly behind: string;
  /** What stands behind. */
  readonly text: string;
}

/** What stands behind character `at` of a cell becomes a new row's; so do the points below a text that is cut. */
export const splitRow = (parts: Parts, cell: string, at: number): Split | null => {
  const row = rowOf(cell);
  const text = valueAt(parts, cell);
  if (!row || typeof text !== 'string' || !isCut(cell) || !isSplit(row)) return null;
  const [first, second] = [text.slice(0, at).trim(), text.slice(at).trim()];
  if (first === '' || second === '') return null;
  const [list, index, rest] = [parentOf(row), indexOf(row), cell.slice(row.length)];
  const added = addRow(parts, list, index + 1);
  if (!added) return null;
  const next = `${list}/${index + 1}`;
  const behind = `${next}${rest.replace(/^\/other\/\d+/u, '/other/0')}`;
  const ready = withHeading(added.parts, cell, behind);
  const cut = withText(withText(ready, cell, first), behind, second);
  const below = `${row}/items/`;
  const repoint: Repoint = (pointer) =>
    pointer.startsWith(below) ? `${next}/items/${pointer.slice(below.length)}` : added.repoint(pointer);
  return { parts: withItemsBelow(cut, row, next), repoint, cell, behind, text: second };
};

/** A number is no text to be cut, and whole plans and tables are no rows of theirs. */
const isCut = (cell: string): boolean =>
  ['text', 'needed', 'worded'].includes(kindOf(cell) ?? '') && !cell.endsWith('/number');
const isSplit = (row: string): boolean => !/^\/(?:plans|tables)\/\d+$/u.test(row);

/** Text of a cell; what a deadline meant, or who was responsible, is yet to be understood. */
const withText = (parts: Parts, cell: string, text: string): Parts => {
  const subject = parentOf(cell);
  if (subject.endsWith('/deadline')) return withValueAt(parts, subject, { text, terms: [] });
  if (subject.endsWith('/responsible')) return withValueAt(parts, subject, { text, parties: [] });
  return withValueAt(parts, cell, text);
};

/** A cell of a column without a role names its column. */
const withHeading = (parts: Parts, cell: string, behind: string): Parts => {
  const owner = parentOf(behind);
  if (!owner.endsWith('/other/0')) return parts;
  const { heading } = valueAt(parts, parentOf(cell)) as Item['other'][number];
  return withValueAt(parts, parentOf(owner), [{ heading, text: '' }]);
};

const withItemsBelow = (parts: Parts, row: string, next: string): Parts => {
  const items = valueAt(parts, `${row}/items`);
  if (!Array.isArray(items)) return parts;
  return withValueAt(withValueAt(parts, `${row}/items`, []), `${next}/items`, items);
};
