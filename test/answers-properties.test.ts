/** What holds of the answers for any document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { textsOf } from '../pipeline/model/text-walk.ts';
import { itemsOf } from '../pipeline/model/walk-items.ts';
import { answersFile, parseAnswers, renewDocument } from '../pipeline/pipeline.ts';
import { renumbered } from '../pipeline/renew/answers/renumber.ts';
import { generatedDocument } from './generated-document.ts';

const runs = (numRuns: number) => ({ seed: 2024, numRuns });
const today = '2024-06-03';

/** A period of the same length some years on; null where the document does not say for when it is. */
const periodOf = ({ order, plans }: OrderDocument, years = 1): string | null => {
  const period = plans.find((plan) => plan.period !== null)?.period;
  const first = Number((period?.from ?? order?.date)?.slice(0, 4)) + years;
  if (Number.isNaN(first) || period?.kind === 'dates') return null;
  return period?.kind === 'school-year' ? `${first}-${first + 1}` : String(first);
};

const renewal = async (document: OrderDocument, answers = {}) => {
  const period = periodOf(document);
  fc.pre(period !== null);
  return renewDocument(document, { period: period ?? '', answers, today });
};

const parsed = async (file: object) => parseAnswers(JSON.stringify(file), 'о.json');

describe('the skeleton of any document', () => {
  it('answers nothing while it is untouched', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        const first = await renewal(document);
        const answers = await parsed(await answersFile({}, first.open));
        expect(await renewal(document, answers)).toEqual(first);
      }),
      runs(25),
    );
  });

  it('leaves no question when each proposal is agreed with and what is missing is given', async () => {
    const own: Readonly<Record<string, string>> = { '/order/date': '02.09.2031', '/order/number': '7-од' };
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        const { open } = await renewal(document);
        const questions = open.questions.map(({ place, proposed }) => ({
          place,
          proposed,
          answer: proposed === null ? (own[place] ?? 'На основании устава') : 'да',
        }));
        const people = open.people.map(({ was }) => ({ was, now: { name: 'да' } }));
        const answers = await parsed({ questions, people });
        const answered = await renewal(document, answers);
        expect(answered.open).toEqual({ questions: [], people: [] });
        expect(answered.changes.filter(({ certainty }) => /^(?:blocked|confirm)$/u.test(certainty))).toEqual(
          [],
        );
        expect(await renewal(document, answers)).toEqual(answered);
      }),
      runs(25),
    );
  });

  it('keeps the answers that were given, so that it can be given alone', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, fc.nat(), async (document, pick) => {
        const items = itemsOf(document.plans);
        const drop = items.length > 0 ? [items[pick % items.length]?.path ?? ''] : [];
        const answers = { number: '7-од', drop };
        const first = await renewal(document, answers);
        expect(await renewal(document, await parsed(await answersFile(answers, first.open)))).toEqual(first);
      }),
      runs(25),
    );
  });
});

describe('any item', () => {
  it('that is dropped is gone, listed, and the others say what they said', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, fc.nat(), async (document, pick) => {
        const whole = await renewal(document);
        const items = itemsOf(whole.document.plans);
        fc.pre(items.length > 0);
        const at = pick % items.length;
        const path = items[at]?.path ?? '';
        const { document: made, changes } = await renewal(document, { drop: [path] });
        const said = (each: (typeof items)[number]) => [
          each.item.activity,
          each.item.deadline,
          each.item.responsible,
        ];
        expect(itemsOf(made.plans).map(said)).toEqual(items.toSpliced(at, 1).map(said));
        expect(changes.filter(({ rule }) => rule === 'answers/dropped')).toHaveLength(1);
        const places = new Set(['/order', '/plans', ...textsOf(made).map((text) => text.path)]);
        for (const change of changes.filter(({ rule }) => rule === 'renew/year'))
          expect(places).toContain(change.path);
      }),
      runs(25),
    );
  });

  it('numbers that nothing happens to stay as they were', () => {
    const number = fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.constantFrom('', '1.', '2.'), fc.integer({ min: 1, max: 30 }))
        .map(([head, last]) => head + last),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 12 }), (numbers) => {
        const all = numbers.map((_, index) => index);
        expect(renumbered(numbers, all)).toEqual(numbers);
      }),
      runs(300),
    );
  });

  it('put anywhere in a list of numbers gets its own, and the list has no gap and no number twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (count, pick) => {
        const numbers = Array.from({ length: count }, (_, index) => `3.${index + 1}`);
        const at = pick % count;
        const after = numbers.map((_, index) => index).toSpliced(at + 1, 0, at);
        const expected = Array.from({ length: count + 1 }, (_, index) => `3.${index + 1}`);
        expect(renumbered(numbers, after)).toEqual(expected);
      }),
      runs(100),
    );
  });
});

describe('numbers after a change', () => {
  it.each([
    [
      ['1', '2', '3'],
      [0, 2],
      ['1', '2'],
    ],
    [
      ['1', '2', '1', '2'],
      [1, 2, 3],
      ['1', '1', '2'],
    ],
    [
      ['1.1', '1.2', '2.1'],
      [0, 1, 1, 2],
      ['1.1', '1.2', '1.3', '2.1'],
    ],
    [
      ['1', '2', '4'],
      [0, 1, 1, 1, 2],
      ['1', '2', '3', '4', '5'],
    ],
    [
      ['1', '2', '4'],
      [0, 2],
      ['1', '4'],
    ],
    [
      ['7)', '8)'],
      [0, 0, 1],
      ['7)', '8)', '9)'],
    ],
    [
      ['I', 'II'],
      [0, 1],
      ['I', 'II'],
    ],
    [
      [null, null],
      [0, 0, 1],
      [null, null, null],
    ],
    [
      ['1', null, '2'],
      [0, 1, 2],
      ['1', null, '2'],
    ],
    [[], [null], [null]],
  ])('%j, %j → %j', (before, after, expected) => {
    expect(renumbered(before, after)).toEqual(expected);
  });
});
