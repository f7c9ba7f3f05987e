/** Requests that nobody has thought of: whatever comes, the server answers, makes no mistake of its own and loses nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Review } from '../pipeline/review/contract/review.ts';
import { scratchFolder } from './run-prikaz.ts';
import { type Browser, enter, openBrowserAt, startServe } from './serve-kit.ts';

const minutes = 300_000;

const order = readFileSync(join(import.meta.dirname, '../corpus/order/school-absence/source.docx'));

/** Milliseconds: nothing that a page asks in these tests takes as long on a machine that is not busy. */
const patience = 60_000;

const oddTexts = [
  '',
  ' ',
  '\u202eexe.\u200b',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'а'.repeat(300),
  '31.02.2026',
  '1e309',
  '-1',
  '<script>alert(1)</script>',
  '{{#each}}',
  '=HYPERLINK("http://evil.example")',
];

const anyText = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 40 }));
const anyIndex = fc.constantFrom(0, 1, 2, 3, 7, 100_000, -1, 1.5, 2 ** 53, Number.NaN);

/** Keys that stand in documents, and keys that stand in every object of a program. */
const anyKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('0', '1', '2', '00', '-1', '999999999999999999999') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['order', 'plans', 'tables', 'clauses', 'items', 'sections', 'text', 'title', 'number', 'date'],
      ...['columns', 'rows', 'deadline', 'other', 'approval', 'period', 'signatory', 'tasks', 'heading'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'length', '~0', '') },
);

/** Places that are there. */
const texts = [
  ...['/order/title', '/order/date', '/order/form', '/order/signatory/name', '/order/clauses/0/text'],
  ...['/plans/0/title', '/plans/0/period/text', '/plans/0/sections/0/items/0/deadline/text'],
  ...['/plans/0/sections/0/items/0/activity', '/plans/0/sections/1/items/9/responsible/text'],
  ...['/plans/0/columns/1/heading', '/tables/0/rows/0/0', '/tables/0/columns/0'],
];
const lists = [
  ...['/order/clauses', '/order/clauses/0/items', '/plans', '/plans/0/sections', '/plans/0/sections/0/items'],
  ...['/plans/0/sections/1/items', '/tables', '/tables/0/rows'],
];
const rows = lists.flatMap((list) => [`${list}/0`, `${list}/1`]);

/** A place of those that fit, or any other. */
const placeIn = (fitting: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...fitting) },
    {
      weight: 1,
      arbitrary: fc.array(anyKey, { minLength: 1, maxLength: 8 }).map((keys) => `/${keys.join('/')}`),
    },
    { weight: 1, arbitrary: fc.constantFrom(...texts, ...lists, ...rows) },
    { weight: 1, arbitrary: anyText },
  );

const anyPointer = placeIn([...texts, ...rows]);

/** What looks like an edit and need not be one. */
const anyEdit = fc.oneof(
  ...[
    fc.record({
      kind: fc.constant('set'),
      value: placeIn(texts),
      text: fc.oneof(anyText, fc.constant(null)),
    }),
    fc.record({ kind: fc.constant('add-row'), list: placeIn(lists), at: anyIndex }),
    fc.record({ kind: fc.constantFrom('drop-row', 'join-row'), row: placeIn(rows) }),
    fc.record({ kind: fc.constant('split-row'), cell: placeIn(texts), at: anyIndex }),
    fc.record({ kind: fc.constant('move-row'), row: placeIn(rows), list: placeIn(lists), at: anyIndex }),
    fc.record({ kind: fc.constant('settle'), doubts: fc.array(anyText, { maxLength: 2 }) }),
  ].map((arbitrary) => ({ weight: 4, arbitrary })),
  { weight: 1, arbitrary: fc.jsonValue() },
);

const open = async () => {
  const served = await startServe(scratchFolder());
  const browser = openBrowserAt(served, await enter(served));
  return { served, browser };
};

/** An answer that says whose fault it is, in time. */
const answerOf = async (asked: Promise<Response>): Promise<number> => {
  const begun = performance.now();
  const answer = await asked;
  const text = await answer.text();
  expect(performance.now() - begun).toBeLessThan(patience);
  if (answer.status >= 400) expect(JSON.parse(text)).toMatchObject({ message: expect.any(String) });
  expect([200, 400, 404, 409, 413, 422], text).toContain(answer.status);
  return answer.status;
};

const reviewOf = (browser: Browser, id: string): Promise<Review> =>
  browser.ask<Review>('GET', `/api/documents/${id}/review`);

test(
  'edits of any kind are taken wholly or not at all, and undone to what was there',
  async () => {
    const { served, browser } = await open();
    const { id } = await browser.read('приказ.docx', order);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 2 }), async (edits) => {
        const before = await reviewOf(browser, id);
        const { revision } = before;
        const status = await answerOf(
          browser.send('POST', `/api/documents/${id}/edits`, { revision, edits }),
        );
        const after = await reviewOf(browser, id);
        if (status !== 200) expect(after).toEqual(before);
        else {
          taken += 1;
          const undone = await browser.ask<Review>('POST', `/api/documents/${id}/undo`, {
            revision: after.revision,
          });
          expect(undone.document).toEqual(before.document);
          expect(undone.doubts).toEqual(before.doubts);
        }
      }),
      { numRuns: 80 },
    );
    // Else the test would try nothing; of 80 about ten are taken.
    expect(taken).toBeGreaterThan(0);
    expect(served.said()).not.toMatch(/bug/u);
  },
  minutes,
);

const anyWish = fc.record({
  what: fc.constantFrom('renewed', 'as-is', 'other'),
  template: fc.oneof(fc.constant(null), anyText),
  forms: fc.array(fc.constantFrom('docx', 'json', 'txt'), { minLength: 1, maxLength: 2 }),
  series: fc.oneof(fc.constant(null), anyText),
  date: fc.oneof(fc.constant(null), fc.constant('2026-01-12'), anyText),
  number: fc.oneof(fc.constant(null), fc.constant('7'), anyText),
});

const anyAnswers = fc.record(
  {
    date: anyText,
    number: anyText,
    basis: anyText,
    others: anyText,
    texts: fc.dictionary(anyPointer, anyText, { maxKeys: 3 }),
    drop: fc.array(anyPointer, { maxLength: 2 }),
    questions: fc.array(fc.record({ place: anyPointer, answer: anyText }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Everything else that the page asks, with parts that no page makes. */
const anyRequest = (id: string) => {
  const part = fc.oneof(
    fc.constant(id),
    anyText.map((text) => encodeURIComponent(text.toWellFormed()) || '_'),
  );
  const body = fc.oneof(
    fc.jsonValue(),
    anyWish,
    fc.record({ revision: anyIndex }),
    fc.record({ revision: fc.nat(3), period: anyText, answers: anyAnswers }),
    fc.record({ name: anyText, uploads: fc.array(anyText, { maxLength: 2 }) }),
    fc.record({
      name: anyText,
      kind: anyText,
      year: fc.constantFrom(2026, 1, -1),
      format: anyText,
      first: anyIndex,
    }),
    fc.record({
      key: fc.record({ series: anyText, year: fc.constant(2026), ordinal: anyIndex, letter: anyText }),
      reason: anyText,
    }),
  );
  const reads = fc.tuple(part, anyText).map(([document, text]) => {
    const word = encodeURIComponent(text.toWellFormed());
    return [
      `/api/documents/${document}/review`,
      `/api/documents/${document}/pages/${word || '_'}?width=800`,
      `/api/documents/${document}/papers/${word || '_'}/${word || '_'}`,
      `/api/documents/${document}/preview?wish=${word}`,
      `/api/documents/${document}/renewal`,
      `/api/register?text=${word}&year=${word}&offset=${word}&__proto__=${word}`,
      `/api/register/${word || '_'}`,
      `/api/templates/${word || '_'}/file`,
      `/api/templates/fields/${word || '_'}`,
      `/api/${word || '_'}`,
    ];
  });
  const writes = part.map((document) => [
    ...['edits', 'undo', 'redo', 'papers', 'cancel'].map((name) => `POST /api/documents/${document}/${name}`),
    `PUT /api/documents/${document}/renewal`,
    ...['documents', 'register/series', 'register/void', 'register/import', 'templates'].map(
      (name) => `POST /api/${name}`,
    ),
  ]);
  return fc.oneof(
    reads.chain((paths) =>
      fc.constantFrom(...paths).map((path) => ({ method: 'GET', path, body: undefined })),
    ),
    fc.tuple(writes, body).chain(([lines, sent]) =>
      fc.constantFrom(...lines).map((line) => {
        const [method = '', path = ''] = line.split(' ');
        return { method, path, body: sent };
      }),
    ),
  );
};

test(
  'requests of any kind are answered, and the document is still there',
  async () => {
    const { served, browser } = await open();
    const { id } = await browser.read('приказ.docx', order);
    await browser.ask('POST', '/api/register');
    const asked = fc.asyncProperty(anyRequest(id), async ({ method, path, body }) => {
      await answerOf(method === 'GET' ? browser.get(path) : browser.send(method, path, body));
    });
    await fc.assert(asked, { numRuns: 250 });
    expect((await reviewOf(browser, id)).document.order?.form).toBe('приказ');
    expect(served.said()).not.toMatch(/bug/u);
  },
  minutes,
);
