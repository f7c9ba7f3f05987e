import { describe, expect, it } from 'vitest';
import { excerpt } from '../pipeline/compose/excerpt.ts';
import type { Clause } from '../pipeline/model/document.ts';
import { documentOf, item, listen, order, plan, section } from './stage-kit.ts';

const clauses: readonly Clause[] = [
  { number: '1', text: 'Утвердить план (приложение № 1).', items: [] },
  {
    number: '2',
    text: 'Лапиной О.П.:',
    items: [
      { number: '2.1', text: 'провести опрос;' },
      { number: 'б)', text: 'подготовить отчёт;' },
      { number: null, text: 'сдать отчёт.' },
    ],
  },
];
const document = documentOf({
  order: order({ clauses }),
  plans: [
    plan({
      appendix: '1',
      goal: 'чтение',
      sections: [
        section([item({ number: '1.1' }), item({ number: '1.2' })], { number: '1', title: 'Чтение' }),
        section([item({ number: '2.1' })], { number: '2', title: 'Зал' }),
      ],
    }),
  ],
});

const taken = async (numbers: readonly string[], items: readonly string[] = []) =>
  excerpt(document, listen().context, { clauses: numbers, items });

describe('an extract from an order', () => {
  it('has the chosen clauses and the chosen points of others', async () => {
    expect((await taken(['1'])).order?.clauses).toEqual([clauses[0]]);
    for (const [number, text] of [
      ['2.1', 'провести опрос;'],
      ['2.б', 'подготовить отчёт;'],
      ['2.3', 'сдать отчёт.'],
    ] as const) {
      const { order: part, plans } = await taken([number]);
      expect(part?.clauses).toMatchObject([{ number: '2', items: [{ text }] }]);
      expect(plans).toEqual([]);
    }
  });

  it('has the chosen items in their sections, and the clause that names the plan', async () => {
    const { order: part, plans } = await taken([], ['1.2']);
    expect(part?.clauses).toEqual([clauses[0]]);
    expect(plans).toMatchObject([
      { appendix: '1', goal: null, sections: [{ title: 'Чтение', items: [{ number: '1.2' }] }] },
    ]);
    expect(plans[0]?.sections).toHaveLength(1);
  });

  it('says which numbers there are where one is not there', async () => {
    await expect(taken(['7'])).rejects.toMatchObject({
      rule: 'compose/no-such-number',
      message: 'В документе нет пункта 7.',
      advice: 'Есть: 1, 2, 2.1, 2.б, 2.3.',
    });
    await expect(taken([], ['9.9'])).rejects.toMatchObject({ advice: 'Есть: 1.1, 1.2, 2.1.' });
  });
});
