import type { OrderDocument, Plan, Section } from '../../../../model/document.ts';
import { valueAt } from '../../../../model/pointer.ts';
import { indexOf, parentOf, shapeOf } from '../../../contract/edit/shapes.ts';
import type { Edit } from '../../../contract/edit.ts';
import type { Goal } from '../session/review-state.ts';

/** Edits of a row as a person thinks of them, and what they would look at next. */
export interface RowEdit {
  readonly edits: readonly Edit[];
  readonly goal: Goal;
}

type RowKind = 'clause' | 'point' | 'item' | 'section' | 'table-row' | 'plan' | 'table' | 'line';

const kinds: Readonly<Record<string, RowKind>> = {
  '/order/clauses/*': 'clause',
  '/order/clauses/*/items/*': 'point',
  '/plans/*/sections/*/items/*': 'item',
  '/plans/*/sections/*': 'section',
  '/tables/*/rows/*': 'table-row',
  '/plans/*': 'plan',
  '/tables/*': 'table',
};

export const rowKind = (row: string): RowKind => kinds[shapeOf(row)] ?? 'line';

/** The value with which a row of a kind begins to be read. */
const mainValue: Readonly<Record<RowKind, string>> = {
  clause: '/text',
  point: '/text',
  item: '/activity',
  section: '/title',
  'table-row': '/0',
  plan: '/title',
  table: '/title',
  line: '',
};

const valueOfRow = (row: string): string => `${row}${mainValue[rowKind(row)]}`;

const lengthOf = (document: OrderDocument, list: string): number => {
  const rows = valueAt(document, list);
  return Array.isArray(rows) ? rows.length : 0;
};

export const addedRow = (list: string, at: number): RowEdit => ({
  edits: [{ kind: 'add-row', list, at }],
  goal: { value: valueOfRow(`${list}/${at}`), edit: true },
});

export const rowBelow = (row: string): RowEdit => addedRow(parentOf(row), indexOf(row) + 1);

export const droppedRow = (document: OrderDocument, row: string): RowEdit => {
  const [list, at] = [parentOf(row), indexOf(row)];
  const last = lengthOf(document, list) - 1;
  const next = last === 0 ? parentOf(list) : `${list}/${Math.min(at, last - 1)}`;
  return { edits: [{ kind: 'drop-row', row }], goal: { value: valueOfRow(next), edit: false } };
};

/** Rows of a plan that stand under no heading. */
const isBare = (section: Section | undefined): boolean =>
  section !== undefined && section.number === null && section.title === null && section.tasks === null;

/** A plan that was torn apart: rows under no heading go on with the section that the plan before ends with. */
const tornSection = (document: OrderDocument, row: string): readonly Edit[] => {
  const before = `${parentOf(row)}/${indexOf(row) - 1}`;
  const { sections } = valueAt(document, before) as Plan;
  const isTorn = sections.length > 0 && isBare((valueAt(document, row) as Plan).sections[0]);
  return isTorn ? [{ kind: 'join-row', row: `${before}/sections/${sections.length}` }] : [];
};

/** Null for the first row of its list. */
export const joinedRow = (document: OrderDocument, row: string): RowEdit | null => {
  const at = indexOf(row);
  if (at === 0) return null;
  const value = valueOfRow(`${parentOf(row)}/${at - 1}`);
  const torn = rowKind(row) === 'plan' ? tornSection(document, row) : [];
  return { edits: [{ kind: 'join-row', row }, ...torn], goal: { value, edit: false } };
};

/** The list of the section before or after an item's; null at the plan's ends, and for other rows. */
const listBeside = (document: OrderDocument, list: string, step: 1 | -1): string | null => {
  const [, sections, section, rest] = /^(.*\/(?:sections|clauses))\/(\d+)(\/items)$/u.exec(list) ?? [];
  if (sections === undefined || rest === undefined) return null;
  const beside = Number(section) + step;
  return beside >= 0 && beside < lengthOf(document, sections) ? `${sections}/${beside}${rest}` : null;
};

/** Moves a row by one, over the border of its section too; null where it cannot go further. */
export const movedRow = (
  document: OrderDocument,
  value: string,
  row: string,
  step: 1 | -1,
): RowEdit | null => {
  const [list, at] = [parentOf(row), indexOf(row)];
  const last = lengthOf(document, list) - 1;
  const move = (target: string, to: number, stands: number): RowEdit => ({
    edits: [{ kind: 'move-row', row, list: target, at: to }],
    goal: { value: `${target}/${stands}${value.slice(row.length)}`, edit: false },
  });
  const next = at + step;
  if (next >= 0 && next <= last) return move(list, step > 0 ? at + 2 : at - 1, next);
  const beside = listBeside(document, list, step);
  if (beside === null) return null;
  const to = step > 0 ? 0 : lengthOf(document, beside);
  return move(beside, to, to);
};

/** A new section that begins with an item: it and those below it go there. */
export const sectionFrom = (document: OrderDocument, item: string): RowEdit => {
  const items = parentOf(item);
  const section = parentOf(items);
  const [sections, place] = [parentOf(section), indexOf(section) + 1];
  const target = `${sections}/${place}/items`;
  const moved = Array.from({ length: lengthOf(document, items) - indexOf(item) }, (_, at) => ({
    kind: 'move-row' as const,
    row: item,
    list: target,
    at,
  }));
  return {
    edits: [{ kind: 'add-row', list: sections, at: place }, ...moved],
    goal: { value: `${sections}/${place}/title`, edit: true },
  };
};

/** Cuts a cell's text at a character: what a person has typed in it goes first. */
export const splitAt = (
  value: string,
  row: string,
  typed: string,
  caret: number,
  before: string | null,
): RowEdit | null => {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const first = typed.slice(0, caret).replace(/\s+/gu, ' ').trimStart();
  if (first.trim() === '' || first.length >= text.length) return null;
  const set: readonly Edit[] = text === before ? [] : [{ kind: 'set', value, text }];
  const next = `${parentOf(row)}/${indexOf(row) + 1}`;
  return {
    edits: [...set, { kind: 'split-row', cell: value, at: first.length }],
    goal: { value: `${next}${value.slice(row.length)}`, edit: false },
  };
};
