import type { Item, OrderDocument, Section } from '../../../../model/document.ts';
import { valueAt } from '../../../../model/pointer.ts';
import { indexOf, parentOf } from '../../../contract/edit/shapes.ts';
import type { Edit } from '../../../contract/edit.ts';
import type { RowEdit } from './row-edits.ts';

const written = (value: string, text: string | null): readonly Edit[] =>
  text === null ? [] : [{ kind: 'set', value, text }];

/** Puts `count` rows, the first of which stands at `row`, into a list one behind the other. */
const movedAll = (row: string, list: string, at: number, count: number): readonly Edit[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'move-row', row, list, at: at + index }) as const);

/** An item that is a section's heading on paper: the items below it go under it. */
export const turnedIntoSection = (document: OrderDocument, row: string): RowEdit => {
  const [items, at] = [parentOf(row), indexOf(row)];
  const before = parentOf(items);
  const [sections, place] = [parentOf(before), indexOf(before) + 1];
  const { number, activity } = valueAt(document, row) as Item;
  const { items: all, ...head } = valueAt(document, before) as Section;
  const section = `${sections}/${place}`;
  const isLeftEmpty = at === 0 && Object.values(head).every((text) => text === null);
  return {
    edits: [
      { kind: 'add-row', list: sections, at: place },
      ...written(`${section}/number`, activity === null ? null : number),
      ...written(`${section}/title`, activity ?? number),
      ...movedAll(`${items}/${at + 1}`, `${section}/items`, 0, all.length - at - 1),
      { kind: 'drop-row', row: isLeftEmpty ? before : row },
    ],
    goal: { value: `${sections}/${isLeftEmpty ? place - 1 : place}/title`, edit: false },
  };
};

/** A section whose heading is an item on paper: with its items it goes to the section before it. */
export const turnedIntoItem = (document: OrderDocument, row: string): RowEdit => {
  const [sections, at] = [parentOf(row), indexOf(row)];
  const { number, title, items } = valueAt(document, row) as Section;
  const before = `${sections}/${at - 1}`;
  const list = at === 0 ? `${row}/items` : `${before}/items`;
  const place = at === 0 ? 0 : (valueAt(document, before) as Section).items.length;
  const item = `${list}/${place}`;
  const left: readonly Edit[] =
    at === 0
      ? ['number', 'title'].map((key) => ({ kind: 'set', value: `${row}/${key}`, text: null }))
      : [...movedAll(`${row}/items/0`, list, place + 1, items.length), { kind: 'drop-row', row }];
  return {
    edits: [
      { kind: 'add-row', list, at: place },
      ...written(`${item}/number`, number),
      ...written(`${item}/activity`, title),
      ...left,
    ],
    goal: { value: `${item}/activity`, edit: false },
  };
};
