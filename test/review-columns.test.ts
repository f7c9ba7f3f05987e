import { describe, expect, it } from 'vitest';
import type { Column, Item, OrderDocument, PlainTable, Plan } from '../pipeline/model/document.ts';
import { valueAt } from '../pipeline/model/pointer.ts';
import { applyEdits } from '../pipeline/review/contract/edit/apply-edit.ts';
import type { Edited } from '../pipeline/review/contract/edit/edited.ts';
import {
  asPlan,
  columnAfter,
  columnOf,
  withoutColumn,
  withRole,
} from '../pipeline/review/page/review/values/column-edits.ts';
import type { RowEdit } from '../pipeline/review/page/review/values/row-edits.ts';
import { anItem, documentOf } from './page-review-kit.ts';
import { editedOf } from './review-edit-kit.ts';

const columns: readonly Column[] = [
  { role: 'number', heading: '№' },
  { role: 'activity', heading: 'Содержание' },
  { role: 'deadline', heading: 'Кто' },
  { role: 'responsible', heading: 'Когда' },
  { role: 'other', heading: 'Место' },
];

const item: Item = anItem({
  number: '1',
  activity: 'Сдать отчёт',
  deadline: { text: 'Завхоз', terms: [{ kind: 'continuous' }] },
  responsible: { text: 'май 2024', parties: ['май 2024'] },
  other: [{ heading: 'Место', text: 'Зал' }],
});

const table: PlainTable = {
  appendix: '2',
  title: 'График',
  columns: ['№ п/п', 'Что проверяют', 'Срок', 'Примечание'],
  rows: [
    ['1', 'Кровлю', 'до 1 мая', null],
    ['2', 'Подвал', null, 'дважды'],
  ],
};

const whole = documentOf([[item]]);
const [plan] = whole.plans as readonly [Plan];
const start = editedOf({ ...whole, plans: [{ ...plan, columns }], tables: [table] } as OrderDocument);
const row = '/plans/0/sections/0/items/0';

const done = (edit: RowEdit | null): Edited => {
  const after = edit && applyEdits(start, edit.edits);
  if (!after) throw new Error('The edit fits nowhere');
  return after;
};

describe('columns of a plan', () => {
  it('change their meaning with each other, and every cell, place and doubt goes along', () => {
    const { document, places } = done(withRole(start.document, '/plans/0/columns/2', 'responsible'));
    expect(document.plans[0]?.columns.map(({ role, heading }) => `${heading}: ${role}`).slice(2, 4)).toEqual([
      'Кто: responsible',
      'Когда: deadline',
    ]);
    expect(valueAt(document, row)).toMatchObject({
      deadline: { text: 'май 2024', terms: [] },
      responsible: { text: 'Завхоз', parties: [] },
    });
    expect(places[`${row}/responsible`]).toEqual(start.places[`${row}/deadline/text`]);
  });
  it('give their cells to a role that none has, and keep those without a role by their heading', () => {
    const { document, places } = done(withRole(start.document, '/plans/0/columns/4', 'result'));
    expect(valueAt(document, row)).toMatchObject({ result: 'Зал', other: [] });
    expect(places[`${row}/result`]).toBeDefined();
    const none = done(withRole(start.document, '/plans/0/columns/1', 'other')).document;
    expect(valueAt(none, row)).toMatchObject({
      activity: null,
      other: [
        { heading: 'Содержание', text: 'Сдать отчёт' },
        { heading: 'Место', text: 'Зал' },
      ],
    });
  });
  it('are added, and dropped with their cells', () => {
    const added = columnAfter(start.document, '/plans/0/columns/4');
    expect(done(added).document.plans[0]?.columns.at(-1)).toEqual({ role: 'other', heading: null });
    expect(added.goal).toEqual({ value: '/plans/0/columns/5/heading', edit: true });
    const { document, places } = done(withoutColumn(start.document, '/plans/0/columns/2'));
    expect(valueAt(document, row)).toMatchObject({ deadline: null, responsible: { text: 'май 2024' } });
    expect(places[`${row}/deadline/text`]).toBeUndefined();
  });
  it('keep their cells under another heading', () => {
    const value = '/plans/0/columns/4/heading';
    const after = applyEdits(start, [{ kind: 'set', value, text: 'Где' }]);
    expect(after && valueAt(after.document, row)).toMatchObject({ other: [{ heading: 'Где', text: 'Зал' }] });
  });
  it('are none where two have one role, or where one stood nowhere', () => {
    const set = (...wanted: readonly (readonly [number | null, Column['role']])[]) =>
      applyEdits(start, [
        { kind: 'set-columns', plan: '/plans/0', columns: wanted.map(([from, role]) => ({ from, role })) },
      ]);
    expect(set([0, 'number'], [1, 'number'])).toBeNull();
    expect(set([1, 'activity'], [1, 'other'])).toBeNull();
    expect(set([5, 'activity'])).toBeNull();
    expect(columnOf('/plans/0/columns/2/heading')).toBe('/plans/0/columns/2');
    expect(columnOf('/tables/0/columns/2')).toBeNull();
  });
});

describe('a table that is a plan on paper', () => {
  const { document, places } = done(asPlan(start.document, '/tables/0'));

  it('becomes one, its columns by what their headings say', () => {
    expect(document.tables).toEqual([]);
    expect(document.plans[1]).toMatchObject({ appendix: '2', title: 'График' });
    expect(document.plans[1]?.columns.map(({ role }) => role)).toEqual([
      'number',
      'activity',
      'deadline',
      'other',
    ]);
    expect(document.plans[1]?.sections[0]?.items).toMatchObject([
      { number: '1', activity: 'Кровлю', deadline: { text: 'до 1 мая' }, other: [] },
      { number: '2', activity: 'Подвал', deadline: null, other: [{ heading: 'Примечание', text: 'дважды' }] },
    ]);
  });
  it('takes its places on the paper along', () => {
    const there = '/plans/1/sections/0/items';
    expect(places[`${there}/0/deadline`]).toEqual(start.places['/tables/0/rows/0/2']);
    expect(places[`${there}/1/other/0/text`]).toEqual(start.places['/tables/0/rows/1/3']);
    expect(places[`${there}/1`]).toEqual(start.places['/tables/0/rows/1']);
  });
});
