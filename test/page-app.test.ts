import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDocument, withoutDocument } from '../pipeline/review/page/app/documents.ts';
import { queryOf } from '../pipeline/review/page/app/http-client.ts';
import {
  noConnection,
  RefusalError,
  refusalOf,
  troubleOf,
} from '../pipeline/review/page/app/refusal-error.ts';
import { documentRooms, pathOf, routeOf } from '../pipeline/review/page/app/route.ts';
import { stepsOf } from '../pipeline/review/page/app/steps.ts';
import { createStore } from '../pipeline/review/page/app/store.ts';
import { deskDocument } from './desk-document.ts';

describe('the store of the page', () => {
  it('merges what a change gives, and tells whoever listens once', () => {
    const store = createStore({ count: 1, name: 'а' });
    const seen: number[] = [];
    const end = store.subscribe(() => seen.push(store.getState().count));
    store.update(({ count }) => ({ count: count + 1 }));
    end();
    store.update(({ count }) => ({ count: count + 1 }));
    expect(seen).toEqual([2]);
    expect(store.getState()).toEqual({ count: 3, name: 'а' });
  });

  it('lets a listener end another while it is told', () => {
    const store = createStore({ count: 0 });
    const told: string[] = [];
    const ends: (() => void)[] = [];
    store.subscribe(() => {
      told.push('first');
      for (const end of ends) end();
    });
    ends.push(store.subscribe(() => told.push('second')));
    store.update(() => ({ count: 1 }));
    store.update(() => ({ count: 2 }));
    expect(told).toEqual(['first', 'second', 'first']);
  });
});

describe('the addresses of the page', () => {
  it('lead to their rooms', () => {
    expect(routeOf('/')).toEqual({ room: 'desk', id: '' });
    expect(routeOf('/register/')).toEqual({ room: 'register', id: '' });
    expect(routeOf('/documents/a1/renew')).toEqual({ room: 'renew', id: 'a1' });
  });

  it.each(['/documents', '/documents/a1', '/documents/a1/desk', '/documents/%E0%A4/review', '/constructor'])(
    'know nothing of %s',
    (path) => expect(routeOf(path)).toBeNull(),
  );

  it('come back from what they were made of, whatever an id holds', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.constantFrom(...documentRooms), id, (room, given) => {
        expect(routeOf(pathOf({ room, id: given }))).toEqual({ room, id: given });
      }),
    );
  });
});

describe('what the server refuses', () => {
  it('is told in its own words', () => {
    const body = {
      rule: 'review/stale',
      message: 'Документ уже изменили.',
      advice: 'Посмотрите, что нового.',
    };
    const error = refusalOf(409, JSON.stringify(body));
    expect(error).toBeInstanceOf(RefusalError);
    expect({ ...error, message: error.message }).toMatchObject({ status: 409, ...body });
    expect(troubleOf(error)).toEqual({ message: body.message, advice: body.advice });
  });

  it.each(['', '<html>', 'null', '{"rule":1}', '{"message":"x"}'])('is a refusal even as %j', (body) => {
    expect(refusalOf(502, body)).toMatchObject({ status: 502, rule: 'review/unknown-answer' });
  });

  it('tells a server that is gone from one that refuses', () => {
    expect(noConnection()).toMatchObject({ status: 0, rule: 'review/no-connection' });
  });

  it('writes only the fields that are given into an address', () => {
    expect(queryOf({ series: 'ОД', year: 2026, text: '', state: undefined })).toBe(
      '?series=%D0%9E%D0%94&year=2026',
    );
    expect(queryOf({})).toBe('');
  });
});

describe('the list of documents in the store', () => {
  const [one, two] = [deskDocument({ id: '1' }), deskDocument({ id: '2' })];

  it('puts a new row on top and a known one in its place', () => {
    expect(withDocument(two)({ documents: [one] })).toEqual({ documents: [two, one] });
    const changed = { ...one, doubts: 3 };
    expect(withDocument(changed)({ documents: [two, one] })).toEqual({ documents: [two, changed] });
  });

  it('forgets a row, and waits for the list that is not there yet', () => {
    expect(withoutDocument('1')({ documents: [two, one] })).toEqual({ documents: [two] });
    expect(withDocument(one)({ documents: null })).toEqual({ documents: null });
  });
});

describe('the steps of a document', () => {
  const left = (part: Parameters<typeof deskDocument>[0]) =>
    stepsOf(deskDocument(part)).map((step) => [step.left, step.done]);

  it('tell what is left in each', () => {
    expect(left({ state: { kind: 'waiting' } })).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
    expect(left({ state: { kind: 'read' }, doubts: 21 })[0]).toEqual(['21 сомнение', false]);
    expect(left({ state: { kind: 'read' }, doubts: 0, renewedFor: '2027', issuedAs: '58-ОД' })).toEqual([
      ['сомнений нет', true],
      ['2027', true],
      ['№ 58-ОД', true],
    ]);
  });
});
