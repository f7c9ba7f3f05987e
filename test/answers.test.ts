import { describe, expect, it } from 'vitest';
import { answerRemarks } from '../pipeline/cli/answer-remarks.ts';
import { parseAnswers } from '../pipeline/pipeline.ts';
import { exampleOf } from './render-kit.ts';

describe('the answers file', () => {
  it.each(['05.09.2022', '5 сентября 2022 г.', '2022-09-05'])('takes the date %s', async (date) => {
    expect(await parseAnswers(JSON.stringify({ date, number: '№ 7' }), 'о.json')).toEqual({
      date: '2022-09-05',
      number: '7',
    });
  });

  it.each([
    ['{"numer": "1"}', /ключ "numer" неизвестен; возможно, "number"/],
    ['{"date": "31.02.2022"}', /"date": написано "31\.02\.2022", а нужно — дата: "05\.09\.2022"/],
    ['{"basis": "  "}', /"basis": написано " {2}"/],
    ['{"signatory": {"name": 5}}', /"signatory" → "name": написано 5/],
    ['{"texts": {"order": "а"}}', /адрес "order" должен начинаться/],
    ['[]', /ответы в фигурных скобках/],
    ['{\n"number": }', /не JSON/],
  ])('refuses %s in plain words', async (text, message) => {
    const refused = parseAnswers(text, 'о.json');
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/string|ISO/);
  });
});

describe('answers that may be slips', () => {
  const order = exampleOf('order');
  const dated = { ...order, order: order.order && { ...order.order, date: '2021-09-10', number: '5' } };
  const rulesOf = (...args: Parameters<typeof answerRemarks>) =>
    answerRemarks(...args).map(({ rule }) => rule);

  it.each([
    [{ date: '2022-09-09' }, []],
    [{ date: '2022-09-10' }, ['answers/date-day-off']],
    [{ date: '2021-09-09' }, ['answers/date-not-later']],
    [{ date: '2021-09-10', number: '5' }, ['answers/date-not-later', 'answers/number-repeated']],
    [{ texts: { '/nowhere': 'а' } }, ['answers/text-unused']],
  ])('%j', (answers, expected) => {
    expect(rulesOf(dated, answers)).toEqual(expected);
  });

  it('says that a plan has no use for them', () => {
    expect(rulesOf({ ...order, order: null }, { number: '5' })).toEqual(['answers/order-absent']);
  });
});
