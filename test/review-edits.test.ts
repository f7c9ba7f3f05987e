import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../pipeline/model/document.ts';
import { valueAt } from '../pipeline/model/pointer.ts';
import { documentSchema } from '../pipeline/model/schema.ts';
import { applyEdit, applyEdits } from '../pipeline/review/contract/edit/apply-edit.ts';
import { isRow, kindOf } from '../pipeline/review/contract/edit/shapes.ts';
import type { Doubt } from '../pipeline/review/contract/review.ts';
import { editedOf, editedSomehow, generatedEdited, pointersOf } from './review-edit-kit.ts';

const somehow = generatedEdited.chain((start) =>
  editedSomehow(start, applyEdit).map((end) => ({ start, end })),
);

const item = (number: string, activity: string, rest: Partial<Item> = {}): Item => ({
  number,
  activity,
  deadline: { text: 'сентябрь', terms: [] },
  responsible: null,
  result: null,
  other: [],
  ...rest,
});

const plan = (...items: readonly Item[]) =>
  editedOf({
    schema: 'prikaz.document/1',
    source: { name: 'план.docx', mediaType: 'x/y', sha256: '0'.repeat(64), pages: null, recognised: false },
    order: null,
    plans: [
      {
        appendix: null,
        title: 'План',
        approval: null,
        period: null,
        goal: null,
        tasks: [],
        abbreviations: [],
        columns: [
          { role: 'other', heading: 'Классы' },
          { role: 'other', heading: 'Отметка' },
        ],
        sections: [
          { number: null, title: 'Раздел', tasks: null, items },
          { number: null, title: 'Другой', tasks: null, items: [item('1', 'Диктант')] },
        ],
      },
    ],
    tables: [],
    corrections: [{ path: '/plans/0/sections/0/items/0/activity', from: 'а', to: 'о', rule: 'normalize/x' }],
    diagnostics: [],
  });

const items = '/plans/0/sections/0/items';
const itemsOf = (state: { document: unknown } | null): readonly Item[] =>
  valueAt(state?.document, items) as readonly Item[];
const doubt = (pointer: string, word: string): Doubt => ({
  id: word,
  kind: 'word',
  rule: 'word',
  severity: 'warning',
  pointer,
  message: 'Сверьте с бумагой.',
  word,
  otherwise: null,
  spot: null,
});

describe('any edits', () => {
  it('leave a document of the contract, and pointers that lead somewhere', () => {
    fc.assert(
      fc.property(somehow, ({ end }) => {
        const { document, places, doubts, confirmed } = end;
        expect(documentSchema.safeParse(document).error).toBeUndefined();
        const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
        const leads = (pointer: string): boolean =>
          valueAt(document, pointer) !== undefined || valueAt(document, parent(pointer)) === null;
        expect(Object.keys(places).filter((pointer) => !leads(pointer))).toEqual([]);
        expect(confirmed.filter((pointer) => !leads(pointer))).toEqual([]);
        expect(doubts.filter(({ pointer }) => pointer !== null && !leads(pointer))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('count every doubt that is no longer open as settled', () => {
    fc.assert(
      fc.property(somehow, ({ start, end }) => {
        expect(end.settled + end.doubts.length).toBe(start.doubts.length);
      }),
    );
  });

  it('end where they began when a text is split and joined again', () => {
    fc.assert(
      fc.property(generatedEdited, fc.nat(), fc.nat(60), (start, which, at) => {
        const cells = pointersOf(start.document).filter((each) => kindOf(each) && !isRow(each));
        const cell = cells[which % Math.max(1, cells.length)] ?? '';
        const split = applyEdit(start, { kind: 'split-row', cell, at });
        fc.pre(split !== null);
        const row =
          /^(?:\/order\/clauses\/\d+\/items|\/order\/clauses|.*\/(?:items|sections|rows|tasks|abbreviations))\/\d+/u.exec(
            cell,
          )?.[0] ?? '';
        const next = row.replace(/\d+$/u, (index) => String(Number(index) + 1));
        const joined = split && applyEdit(split, { kind: 'join-row', row: next });
        expect(bare(joined?.document)).toBe(bare(start.document));
      }),
      { numRuns: 300 },
    );
  });

  it('are nothing when a row is moved there and back', () => {
    fc.assert(
      fc.property(generatedEdited, fc.nat(), fc.nat(), (start, which, where) => {
        const rows = pointersOf(start.document).filter(isRow);
        const row = rows[which % Math.max(1, rows.length)] ?? '/plans/0';
        const list = row.slice(0, row.lastIndexOf('/'));
        const from = Number(row.slice(list.length + 1));
        const at = where % ((valueAt(start.document, list) as readonly unknown[]).length + 1);
        const to = at > from ? at - 1 : at;
        const there = applyEdit(start, { kind: 'move-row', row, list, at });
        const back =
          there &&
          applyEdit(there, { kind: 'move-row', row: `${list}/${to}`, list, at: to < from ? from + 1 : from });
        expect(back?.document).toEqual(start.document);
        expect(back?.places).toEqual(start.places);
      }),
    );
  });
});

describe('a value', () => {
  it('is set, confirmed, and its doubts and the correction of it are settled', () => {
    const start = { ...plan(item('1', 'Сачитать')), doubts: [doubt(`${items}/0/activity`, 'Сачитать')] };
    const done = applyEdit(start, { kind: 'set', value: `${items}/0/activity`, text: ' Посчитать ' });
    expect(itemsOf(done)[0]?.activity).toBe('Посчитать');
    expect(done?.confirmed).toEqual([`${items}/0/activity`]);
    expect(done).toMatchObject({ doubts: [], settled: 1, document: { corrections: [] } });
  });

  it('makes what is missing above it', () => {
    const done = applyEdits(plan(item('1', 'Диктант', { deadline: null })), [
      { kind: 'set', value: '/order/signatory/name', text: 'А.А. Лужин' },
      { kind: 'set', value: '/order/date', text: '5 сентября 2025 г.' },
      { kind: 'set', value: '/order/clauses/0/text', text: 'Провести.' },
      { kind: 'set', value: '/plans/0/approval/position', text: 'Директор' },
      { kind: 'set', value: '/plans/0/period/text', text: '2025-2026 учебный год' },
      { kind: 'set', value: `${items}/0/deadline`, text: 'май' },
    ]);
    expect(done?.document).toMatchObject({
      order: {
        form: 'приказ',
        date: '2025-09-05',
        clauses: [{ text: 'Провести.' }],
        signatory: { name: 'А.А. Лужин', position: null },
      },
      plans: [
        {
          approval: { mark: 'УТВЕРЖДАЮ', position: 'Директор' },
          period: { kind: 'school-year', from: '2025-09-01', to: '2026-08-31' },
        },
      ],
    });
    expect(itemsOf(done)[0]?.deadline).toEqual({ text: 'май', terms: [] });
  });

  it('that is blank becomes absent, or takes what it belongs to with it', () => {
    const start = applyEdit(plan(item('1', 'Диктант')), {
      kind: 'set',
      value: '/order/clauses/0/text',
      text: 'А.',
    });
    const done =
      start &&
      applyEdits(start, [
        { kind: 'set', value: `${items}/0/number`, text: ' ' },
        { kind: 'set', value: `${items}/0/deadline/text`, text: null },
        { kind: 'set', value: '/order/clauses/0/text', text: '' },
      ]);
    expect(itemsOf(done)).toEqual([item('1', 'Диктант', { number: null, deadline: null })]);
    expect(done?.document.order?.clauses).toEqual([]);
    expect(done?.confirmed).toEqual([`${items}/0/number`, `${items}/0/deadline`]);
  });

  it('of a column without a role is found by the columns that the item has nothing in', () => {
    const start = plan(item('1', 'Диктант'));
    const second = applyEdit(start, { kind: 'set', value: `${items}/0/other/1/text`, text: 'да' });
    expect(itemsOf(second)[0]?.other).toEqual([{ heading: 'Отметка', text: 'да' }]);
    const both = second && applyEdit(second, { kind: 'set', value: `${items}/0/other/1/text`, text: '5-7' });
    expect(itemsOf(both)[0]?.other[1]).toEqual({ heading: 'Классы', text: '5-7' });
    expect(both && applyEdit(both, { kind: 'set', value: `${items}/0/other/2/text`, text: 'х' })).toBeNull();
  });

  it.each([
    ['/order/date', 'вчера'],
    ['/order/form', ''],
    ['/plans/0/period/text', 'когда-нибудь'],
    ['/plans/7/title', 'План'],
    ['/plans/0/sections', 'х'],
    ['/schema', 'х'],
    ['/__proto__/x', 'х'],
    [`${items}/0/deadline/terms/0/date`, '2025-01-01'],
  ])('%s cannot be «%s»', (value, text) => {
    const start = applyEdit(plan(item('1', 'Диктант')), {
      kind: 'set',
      value: '/order/title',
      text: 'О чём',
    });
    expect(start && applyEdit(start, { kind: 'set', value, text })).toBeNull();
  });
});

describe('a row', () => {
  const start = {
    ...plan(item('1', 'Диктант Зачёт'), item('2', 'Экзамен')),
    doubts: [doubt(`${items}/0/activity`, 'Зачёт')],
  };

  it('is split at a character, and its words and their doubts go along', () => {
    const done = applyEdit(start, { kind: 'split-row', cell: `${items}/0/activity`, at: 8 });
    expect(itemsOf(done)).toEqual([
      item('1', 'Диктант'),
      item('', 'Зачёт', { number: null, deadline: null }),
      item('2', 'Экзамен'),
    ]);
    expect(done?.doubts[0]?.pointer).toBe(`${items}/1/activity`);
    expect(done?.places[`${items}/1/activity`]).toEqual(start.places[`${items}/0/activity`]);
    expect(done?.places[`${items}/1`]).toEqual(start.places[`${items}/0`]);
    expect(done?.places[`${items}/2/activity`]).toEqual(start.places[`${items}/1/activity`]);
  });

  it('is joined with the one before, cell by cell', () => {
    const done = applyEdit(start, { kind: 'join-row', row: `${items}/1` });
    expect(itemsOf(done)).toEqual([item('1', 'Диктант Зачёт Экзамен')]);
  });

  it('moves to another section, and is numbered by nobody', () => {
    const list = '/plans/0/sections/1/items';
    const done = applyEdit(start, { kind: 'move-row', row: `${items}/0`, list, at: 1 });
    expect(itemsOf(done)).toEqual([item('2', 'Экзамен')]);
    expect(valueAt(done?.document, list)).toEqual([item('1', 'Диктант'), item('1', 'Диктант Зачёт')]);
    expect(done?.doubts[0]?.pointer).toBe(`${list}/1/activity`);
    expect(done?.document.corrections[0]?.path).toBe(`${list}/1/activity`);
    expect(
      applyEdit(start, { kind: 'move-row', row: `${items}/0`, list: '/plans/0/tasks', at: 0 }),
    ).toBeNull();
  });

  it('that is a whole plan keeps the columns of the first, and loses what is said of the others', () => {
    const [whole] = start.document.plans;
    if (!whole) throw new Error('no plan');
    const more = { ...whole, columns: [...whole.columns, { role: 'other' as const, heading: 'Итог' }] };
    const two = editedOf({ ...start.document, plans: [whole, more] });
    const done = applyEdit(two, { kind: 'join-row', row: '/plans/1' });
    expect(done?.document.plans[0]?.columns).toEqual(whole.columns);
    expect(done?.document.plans[0]?.sections).toHaveLength(4);
    expect(Object.keys(done?.places ?? {}).filter((each) => each.includes('/columns/2'))).toEqual([]);
    expect(done?.places['/plans/0/sections/3/title']).toEqual(two.places['/plans/1/sections/1/title']);
  });

  it('that is dropped settles its doubts', () => {
    const done = applyEdit(start, { kind: 'drop-row', row: `${items}/0` });
    expect(itemsOf(done)).toEqual([item('2', 'Экзамен')]);
    expect(done).toMatchObject({ doubts: [], settled: 1 });
  });
});

describe('a doubt', () => {
  it('is settled by a look, and confirms its value with the last one', () => {
    const place = `${items}/0/activity`;
    const start = {
      ...plan(item('1', 'Диктант Зачёт')),
      doubts: [doubt(place, 'Диктант'), doubt(place, 'Зачёт')],
    };
    const first = applyEdit(start, { kind: 'settle', doubts: ['Диктант'] });
    expect(first).toMatchObject({ settled: 1, confirmed: [] });
    const second = first && applyEdit(first, { kind: 'settle', doubts: ['Зачёт'] });
    expect(second).toMatchObject({ settled: 2, confirmed: [place], doubts: [] });
    expect(applyEdit(start, { kind: 'settle', doubts: ['другое'] })).toBeNull();
  });
});

/** Without spaces, and without what was understood of a text that was cut. */
const bare = (document: unknown): string =>
  JSON.stringify(document, (key, value) => (key === 'terms' || key === 'parties' ? [] : value)).replaceAll(
    /\s+|\\n/gu,
    '',
  );
