import { describe, expect, it } from 'vitest';
import { applyEdits } from '../pipeline/review/contract/edit/apply-edit.ts';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import type { Review } from '../pipeline/review/contract/review.ts';
import { noConnection, RefusalError } from '../pipeline/review/page/app/refusal-error.ts';
import type { ReviewSource } from '../pipeline/review/page/review/review-source.ts';
import { settle, takeOtherwise } from '../pipeline/review/page/review/session/review-actions.ts';
import { openEditableSession } from '../pipeline/review/page/review/session/review-session.ts';
import { activeDoubt } from '../pipeline/review/page/review/session/review-state.ts';
import { createSender } from '../pipeline/review/page/review/session/sender.ts';
import {
  droppedRow,
  joinedRow,
  movedRow,
  type RowEdit,
  rowBelow,
  sectionFrom,
  splitAt,
} from '../pipeline/review/page/review/values/row-edits.ts';
import { turnedIntoItem, turnedIntoSection } from '../pipeline/review/page/review/values/turned-row.ts';
import { anItem, aReview, aWord, documentOf } from './page-review-kit.ts';

const items = (section: number): string => `/plans/0/sections/${section}/items`;

const document = documentOf([
  [anItem({ activity: 'Первое' }), anItem({ activity: 'Второе' }), anItem({ activity: 'Третье' })],
  [anItem({ activity: 'Четвёртое' })],
]);

const activities = ({ document: { plans } }: Review): readonly (readonly (string | null)[])[] =>
  (plans[0]?.sections ?? []).map((section) => section.items.map(({ activity }) => activity));

const done = (edit: RowEdit | null): readonly (readonly (string | null)[])[] | null => {
  const after = edit && applyEdits(aReview(document), edit.edits);
  return after && activities(after);
};

describe('edits of rows', () => {
  it('moves a row, over the border of its section too, and follows it', () => {
    const value = `${items(0)}/2/activity`;
    const over = movedRow(document, value, `${items(0)}/2`, 1);
    expect(done(over)).toEqual([
      ['Первое', 'Второе'],
      ['Третье', 'Четвёртое'],
    ]);
    expect(over?.goal.value).toBe(`${items(1)}/0/activity`);
    expect(done(movedRow(document, value, `${items(0)}/2`, -1))?.[0]).toEqual(['Первое', 'Третье', 'Второе']);
    expect(done(movedRow(document, '', `${items(0)}/0`, 1))?.[0]).toEqual(['Второе', 'Первое', 'Третье']);
    expect(done(movedRow(document, '', `${items(1)}/0`, -1))).toEqual([
      ['Первое', 'Второе', 'Третье', 'Четвёртое'],
      [],
    ]);
    expect(movedRow(document, '', `${items(0)}/0`, -1)).toBeNull();
    expect(movedRow(document, '', `${items(1)}/0`, 1)).toBeNull();
  });
  it('begins a new section with a row and those below it', () => {
    expect(done(sectionFrom(document, `${items(0)}/1`))).toEqual([
      ['Первое'],
      ['Второе', 'Третье'],
      ['Четвёртое'],
    ]);
  });
  it('makes a heading of a row, and a row of a heading', () => {
    const bare = documentOf([[anItem({ activity: 'Первое' }), anItem({ activity: 'Второе' })]]);
    const unnamed = ['number', 'title'].map(
      (key): Edit => ({ kind: 'set', value: `/plans/0/sections/0/${key}`, text: null }),
    );
    const one = applyEdits(aReview(bare), unnamed)?.document ?? bare;
    const headed = (edit: RowEdit, of = document) => {
      const after = applyEdits(aReview(of), edit.edits);
      const sections = after?.document.plans[0]?.sections ?? [];
      return sections.map(({ title, items: all }) => [title, all.map(({ activity }) => activity)]);
    };
    const middle = turnedIntoSection(document, `${items(0)}/1`);
    expect(headed(middle)).toEqual([
      ['Раздел 1', ['Первое']],
      ['Второе', ['Третье']],
      ['Раздел 2', ['Четвёртое']],
    ]);
    expect(middle.goal.value).toBe('/plans/0/sections/1/title');
    const first = turnedIntoSection(one, `${items(0)}/0`);
    expect(headed(first, one)).toEqual([['Первое', ['Второе']]]);
    expect(first.goal.value).toBe('/plans/0/sections/0/title');

    const titled = applyEdits(aReview(document), middle.edits)?.document ?? document;
    const back = applyEdits(aReview(titled), turnedIntoItem(titled, '/plans/0/sections/1').edits);
    expect(back && activities(back)).toEqual([['Первое', 'Второе', 'Третье'], ['Четвёртое']]);
    const top = applyEdits(aReview(one), first.edits)?.document ?? one;
    const whole = applyEdits(aReview(top), turnedIntoItem(top, '/plans/0/sections/0').edits);
    expect(whole && activities(whole)).toEqual([['Первое', 'Второе']]);
    expect(whole?.document.plans[0]?.sections[0]?.title).toBeNull();
  });
  it('adds, drops and joins', () => {
    expect(done(rowBelow(`${items(0)}/0`))?.[0]).toEqual(['Первое', null, 'Второе', 'Третье']);
    expect(done(droppedRow(document, `${items(0)}/2`))?.[0]).toEqual(['Первое', 'Второе']);
    expect(droppedRow(document, `${items(0)}/2`).goal.value).toBe(`${items(0)}/1/activity`);
    expect(droppedRow(document, `${items(1)}/0`).goal.value).toBe('/plans/0/sections/1/title');
    expect(done(joinedRow(document, `${items(0)}/1`))?.[0]).toEqual(['Первое Второе', 'Третье']);
    expect(joinedRow(document, `${items(0)}/0`)).toBeNull();
  });
  it('joins a plan that was torn apart where it was torn', () => {
    const [first, last] = [
      documentOf([[anItem({ activity: 'Первое' })]]),
      documentOf([[anItem({ activity: 'Второе' })]]),
    ];
    const untitled = last.plans.map((plan) => ({
      ...plan,
      sections: plan.sections.map((section) => ({ ...section, number: null, title: null })),
    }));
    const torn = { ...first, plans: [...first.plans, ...untitled] };
    const after = applyEdits(aReview(torn), joinedRow(torn, '/plans/1')?.edits ?? []);
    expect(after?.document.plans).toHaveLength(1);
    expect(after && activities(after)).toEqual([['Первое', 'Второе']]);
  });
  it('splits a text where the caret is, as it was typed', () => {
    const value = `${items(0)}/0/activity`;
    const typed = ' Первое  и ещё одно';
    const edit = splitAt(value, `${items(0)}/0`, typed, typed.indexOf('и ещё'), 'Первое');
    expect(done(edit)?.[0]).toEqual(['Первое', 'и ещё одно', 'Второе', 'Третье']);
    expect(edit?.goal.value).toBe(`${items(0)}/1/activity`);
    expect(splitAt(value, `${items(0)}/0`, 'Первое', 0, 'Первое')).toBeNull();
    expect(splitAt(value, `${items(0)}/0`, 'Первое', 6, 'Первое')).toBeNull();
  });
});

/** A server in memory; `answers` are what it refuses with, in their order, before it does what is asked. */
const serverOf = (first: Review, refusals: RefusalError[] = []) => {
  let review = first;
  const asked: (readonly Edit[])[] = [];
  const source: ReviewSource = {
    name: 'план.txt',
    load: async () => structuredClone(review),
    picture: () => '',
    edit: async (revision, edits) => {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      if (revision !== review.revision)
        throw new RefusalError(409, { rule: 'review/stale', message: 'Изменён', advice: 'Повторите' });
      asked.push(edits);
      const edited = applyEdits(review, edits);
      review = { ...(edited ?? review), revision: revision + 1, canUndo: true };
      return structuredClone(review);
    },
    undo: async () => structuredClone(review),
    redo: async () => structuredClone(review),
  };
  const byOther = (edits: readonly Edit[]) => {
    review = { ...(applyEdits(review, edits) ?? review), revision: review.revision + 1 };
  };
  return { source, asked, byOther, now: () => review };
};

const set = (value: string, text: string): Edit => ({ kind: 'set', value, text });
const settled = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

describe('edits on their way', () => {
  it('are shown at once, sent in order, and leave other rows the same objects', async () => {
    const server = serverOf(aReview(document));
    const { store, hands } = openEditableSession(server.source, aReview(document));
    const before = store.getState().review.document.plans[0]?.sections[1];
    hands?.change([set(`${items(0)}/0/activity`, 'Раз')]);
    hands?.change([set(`${items(0)}/1/activity`, 'Два')]);
    expect(activities(store.getState().review)[0]).toEqual(['Раз', 'Два', 'Третье']);
    expect(store.getState().unsent).toBe(2);
    await settled();
    expect(activities(server.now())[0]).toEqual(['Раз', 'Два', 'Третье']);
    expect(store.getState().unsent).toBe(0);
    expect(store.getState().review.revision).toBe(3);
    expect(store.getState().review.document.plans[0]?.sections[1]).toBe(before);
  });
  it('that fit nowhere are not sent', async () => {
    const server = serverOf(aReview(document));
    const { hands } = openEditableSession(server.source, aReview(document));
    expect(hands?.change([{ kind: 'drop-row', row: `${items(5)}/0` }])).toBe(false);
    await settled();
    expect(server.asked).toEqual([]);
  });
  it('wait where nobody answers, and are sent again', async () => {
    const done: number[] = [];
    const seen: string[] = [];
    const server = serverOf(aReview(document), [noConnection(), noConnection()]);
    const sender = createSender(
      server.source,
      1,
      {
        done: ({ revision }) => done.push(revision),
        waiting: () => seen.push('waiting'),
        refused: () => seen.push('refused'),
      },
      async () => undefined,
    );
    sender.push({ kind: 'edits', edits: [set(`${items(0)}/0/activity`, 'Раз')] });
    await settled();
    expect(seen).toEqual(['waiting', 'waiting']);
    expect(done).toEqual([2]);
    expect(sender.steps()).toEqual([]);
  });
  it('are kept to be repeated where somebody else was quicker', async () => {
    const server = serverOf(aReview(document));
    const { store, hands } = openEditableSession(server.source, aReview(document));
    server.byOther([set(`${items(1)}/0/activity`, 'Чужое')]);
    hands?.change([set(`${items(0)}/0/activity`, 'Моё')]);
    await settled();
    const { notice, review } = store.getState();
    expect(notice).toEqual({ kind: 'stale', edits: [set(`${items(0)}/0/activity`, 'Моё')] });
    expect(activities(review)).toEqual([['Первое', 'Второе', 'Третье'], ['Чужое']]);
    hands?.repeat();
    await settled();
    expect(store.getState().notice).toBeNull();
    expect(activities(server.now())).toEqual([['Моё', 'Второе', 'Третье'], ['Чужое']]);
  });
  it('say so where there is no more place for what is repeated', async () => {
    const server = serverOf(aReview(document));
    const { store, hands } = openEditableSession(server.source, aReview(document));
    server.byOther([{ kind: 'drop-row', row: '/plans/0/sections/1' }]);
    hands?.change([{ kind: 'drop-row', row: `${items(1)}/0` }]);
    await settled();
    hands?.repeat();
    expect(store.getState().notice).toMatchObject({ kind: 'refused' });
    hands?.forget();
    expect(store.getState().notice).toBeNull();
  });
  it('takes what others did, but not what is older', async () => {
    const server = serverOf(aReview(document));
    const { store, hands } = openEditableSession(server.source, aReview(document));
    server.byOther([set(`${items(1)}/0/activity`, 'Чужое')]);
    await hands?.refresh(1);
    expect(store.getState().review.revision).toBe(1);
    await hands?.refresh(2);
    expect(activities(store.getState().review)[1]).toEqual(['Чужое']);
  });
  it('stay where an older state comes after the answer to them', async () => {
    const server = serverOf(aReview(document));
    const late = Promise.withResolvers<Review>();
    const { store, hands } = openEditableSession(
      { ...server.source, load: () => late.promise },
      aReview(document),
    );
    const refreshed = hands?.refresh();
    hands?.change([set(`${items(0)}/0/activity`, 'Раз')]);
    await settled();
    late.resolve(aReview(document));
    await refreshed;
    expect(activities(store.getState().review)[0]?.[0]).toBe('Раз');
    hands?.change([set(`${items(0)}/0/activity`, 'Раз и два')]);
    await settled();
    expect(store.getState().notice).toBeNull();
    expect(server.now().revision).toBe(3);
  });
});

describe('answers to doubts', () => {
  const doubts = [
    { ...aWord('Первое', 'a'), pointer: `${items(0)}/0/activity`, otherwise: 'Первый' },
    { ...aWord('Второе', 'b'), pointer: `${items(0)}/1/activity` },
  ];
  it('settles a doubt and goes on to the next', () => {
    const review = aReview(document, doubts);
    const session = openEditableSession(serverOf(review).source, review);
    settle(session, doubts.slice(0, 1));
    const state = session.store.getState();
    expect([state.review.doubts.map(({ id }) => id), state.review.settled, state.doubt]).toEqual([
      ['b'],
      1,
      'b',
    ]);
    expect(activeDoubt(state)?.id).toBe('b');
  });
  it('takes the other reading', () => {
    const review = aReview(document, doubts);
    const session = openEditableSession(serverOf(review).source, review);
    session.store.update(() => ({ doubt: 'a', current: `${items(0)}/0/activity` }));
    takeOtherwise(session);
    const state = session.store.getState();
    expect(activities(state.review)[0]?.[0]).toBe('Первый');
    expect(state.doubt).toBe('b');
  });
});
