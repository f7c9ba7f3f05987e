/** What becomes of a document when a person answers: each answer settles what was asked and is listed. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../pipeline/model/answers/answers.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { answerDocument, answersFile, parseAnswers } from '../pipeline/pipeline.ts';
import { itemsIn, lastYear, numbered, renew, today } from './answers-kit.ts';
import { schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

describe('questions', () => {
  it('are asked once for each place, what only a person knows without a proposal', async () => {
    const { open } = await renew();
    expect(open.questions.map(({ place, proposed }) => [place, proposed])).toEqual([
      ['/order/preamble', null],
      ['/order/date', null],
      ['/order/number', null],
      ['/plans/0/sections/1/items/0/deadline/text', 'до 10 сентября 2023'],
    ]);
    expect(open.people).toMatchObject([{ was: 'И.И. Берёзкин' }]);
  });

  it('are no more when each is answered', async () => {
    const { open } = await renew();
    const file = JSON.parse(JSON.stringify(await answersFile({}, open)));
    const answered = {
      ...file,
      questions: file.questions.map((each: { place: string; proposed: string | null }) => ({
        ...each,
        answer: each.proposed
          ? 'да'
          : ({ '/order/date': '01.09.2023', '/order/number': '7' }[each.place] ?? 'На основании устава'),
      })),
      people: file.people.map((each: object) => ({ ...each, now: { name: 'да' } })),
    };
    const answers = await parseAnswers(JSON.stringify(answered), 'о.json');
    const { changes, open: left, document } = await renew(answers);
    expect(left).toEqual({ questions: [], people: [] });
    expect(changes.filter(({ certainty }) => certainty === 'confirm' || certainty === 'blocked')).toEqual([]);
    expect(document.order).toMatchObject({
      date: '2023-09-01',
      number: '7',
      preamble: 'На основании устава',
    });
    const again = await renew(answers);
    expect(again).toEqual(await renew(answers));
  });

  it('come again with the answers that were given', async () => {
    const answers: Answers = { number: '7', drop: ['1.2'], people: [{ was: 'И.И. Берёзкин', now: {} }] };
    const first = await renew(answers);
    const file = await answersFile(answers, first.open);
    const second = await renew(await parseAnswers(JSON.stringify(file), 'о.json'));
    expect(second).toEqual(first);
  });
});

describe('a proposal', () => {
  const place = '/plans/0/sections/1/items/0/deadline/text';

  it('that a person agrees with is listed as confirmed', async () => {
    const { changes } = await renew({ agreed: [{ place, proposed: 'до 10 сентября 2023' }] });
    const [change] = changes.filter(({ path }) => path === place);
    expect(change).toMatchObject({
      certainty: 'derived',
      reason: expect.stringMatching(/^Подтверждено вами/),
    });
  });

  it('that is another by now is asked about again, and said', async () => {
    const { changes, document } = await renew({ agreed: [{ place, proposed: 'до 10 сентября 2022' }] });
    expect(changes.find(({ path }) => path === place)?.certainty).toBe('confirm');
    expect(document.diagnostics.map(({ rule }) => rule)).toContain('answers/proposal-changed');
  });

  it.each([
    ['08.09.2023', 'до 8 сентября 2023'],
    ['11 сентября 2023 г.', 'до 11 сентября 2023'],
    ['октябрь', 'октябрь'],
  ])('may be given another day alone: %s', async (typed, expected) => {
    const { document } = await renew({ texts: { [place]: typed } });
    expect(itemsIn(document)[3]?.deadline?.text).toBe(expected);
  });

  it('may be given other words', async () => {
    const { changes, document, open } = await renew({ texts: { [place]: 'до 11 сентября 2023' } });
    expect(itemsIn(document)[3]?.deadline).toEqual({
      text: 'до 11 сентября 2023',
      terms: [{ kind: 'by', date: '2023-09-11' }],
    });
    expect(changes.filter(({ path }) => path === place)).toMatchObject([
      { old: 'до 10 сентября 2022', new: 'до 11 сентября 2023', rule: 'answers/text', certainty: 'derived' },
    ]);
    expect(open.questions.map((question) => question.place)).not.toContain(place);
  });
});

describe('an empty cell', () => {
  const bare = documentOf({
    order: order(),
    plans: [plan({ period: schoolYear(2022), sections: [section([item({ number: '1' })])] })],
  });

  it.each([
    [
      'deadline/text',
      'до 11 сентября 2023',
      { deadline: { text: 'до 11 сентября 2023', terms: [{ kind: 'by', date: '2023-09-11' }] } },
    ],
    [
      'responsible/text',
      'Совет, завхоз',
      { responsible: { text: 'Совет, завхоз', parties: ['Совет', 'завхоз'] } },
    ],
    ['result', 'Справка', { result: 'Справка' }],
  ])('is filled in: %s', async (cell, text, expected) => {
    const { document } = await renew({ texts: { [`/plans/0/sections/0/items/0/${cell}`]: text } }, bare);
    expect(itemsIn(document)[0]).toMatchObject(expected);
  });
});

describe('answers that may be slips', () => {
  it.each([
    [{ date: '2023-09-08' }, []],
    [{ date: '2022-08-31' }, ['answers/date-not-later']],
    [{ date: '2022-09-01', number: '17' }, ['answers/date-not-later', 'answers/number-repeated']],
  ])('are said: %j', async (answers, expected) => {
    const { document } = await renew(answers);
    expect(
      document.diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('answers/')),
    ).toEqual(expected);
  });

  it('are said where nothing has a use for them', async () => {
    const rulesOf = async (document: OrderDocument, answers: Answers) =>
      (await renew(answers, document)).document.diagnostics.map(({ rule }) => rule);
    expect(await rulesOf({ ...lastYear, order: null }, { number: '5' })).toContain('answers/order-absent');
    const bare = { ...lastYear, order: order({ preamble: null }) };
    expect(await rulesOf(bare, { basis: 'На основании устава' })).toContain('answers/basis-unused');
  });
});

describe('a document that is issued', () => {
  it('takes the same answers, and what they settle is said no more', async () => {
    const { document } = await renew();
    const answers = { date: '2023-09-01', number: '7', basis: 'На основании устава', drop: ['1.2'] };
    const issued = await answerDocument(document, answers, { today });
    expect(issued.order).toMatchObject({ date: '2023-09-01', number: '7', preamble: 'На основании устава' });
    expect(numbered(issued)).toEqual(['1.1 Собрать актив', '1.2 Подвести итоги', '2.1 Починить полки']);
    expect(issued.diagnostics.filter(({ rule }) => rule === 'renew/blocked')).toEqual([]);
    const half = await answerDocument(document, { number: '7' }, { today });
    expect(half.diagnostics.filter(({ rule }) => rule === 'renew/blocked')).toEqual(
      document.diagnostics.filter(({ rule, path }) => rule === 'renew/blocked' && path !== '/order/number'),
    );
  });

  it('stays as it is without answers', async () => {
    expect(await answerDocument(lastYear, {}, { today })).toBe(lastYear);
  });
});
