import { describe, expect, it } from 'vitest';
import type { OrderDocument, Plan } from '../pipeline/model/document.ts';
import { activities, byMonth, compared, planOf, withPlan } from './compare-kit.ts';

const first = { activity: activities[0], month: 3, party: 'Завуч' };

describe('a deadline', () => {
  const noteOf = async (old: Plan['sections'][number]['items'][number]['deadline'], next: typeof old) => {
    const years = [planOf([[first]], 2022), planOf([[first]], 2023)] as const;
    const put = (document: OrderDocument, deadline: typeof old): OrderDocument => {
      const sections = document.plans[0]?.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, deadline })),
      }));
      return withPlan(document, { sections: sections ?? [] });
    };
    const { differences } = await compared(put(years[0], old), put(years[1], next));
    return differences.map(({ kind, note }) => [kind, note]);
  };
  const by = (text: string, date: string) => ({ text, terms: [{ kind: 'by' as const, date }] });
  const span = (text: string, from: string, to: string) => ({
    text,
    terms: [{ kind: 'period' as const, from, to }],
  });
  const lead = 'по сравнению с прошлым годом';

  it('that moved with the year is the same, the last day of February too', async () => {
    expect(await noteOf(by('до 1 мая 2023', '2023-05-01'), by('до 01.05.2024 г.', '2024-05-01'))).toEqual([]);
    expect(await noteOf(byMonth(2, 2022), byMonth(2, 2023))).toEqual([]);
    expect(
      await noteOf(by('по мере надобности', '2023-01-01'), by('по мере надобности', '2023-01-01')),
    ).toEqual([]);
    expect(await noteOf({ text: 'по плану', terms: [] }, { text: 'По плану.', terms: [] })).toEqual([]);
  });

  it.each([
    ['2023-05-31', '2024-04-30', 'на месяц раньше'],
    ['2023-05-10', '2024-07-10', 'на 2 месяца позже'],
    ['2022-10-10', '2024-10-10', 'на год позже'],
    ['2023-05-10', '2024-05-12', 'на 2 дня позже'],
    ['2023-05-10', '2024-05-11', 'на день позже'],
    ['2023-05-10', '2024-05-03', 'на неделю раньше'],
    ['2023-05-10', '2024-05-24', 'на 2 недели позже'],
  ])('%s that is %s now is %s', async (old, next, words) => {
    expect(await noteOf(by(`до ${old}`, old), by(`до ${next} г.`, next))).toEqual([
      ['deadline', `${lead} ${words}`],
    ]);
  });

  it('that is a span tells how its ends moved', async () => {
    const old = span('октябрь', '2022-10-01', '2022-10-31');
    const whole = span('ноябрь', '2023-11-01', '2023-11-30');
    expect(await noteOf(old, whole)).toEqual([['deadline', `${lead} на месяц позже`]]);
    const longer = span('октябрь – декабрь', '2023-10-01', '2023-12-31');
    expect(await noteOf(old, longer)).toEqual([['deadline', `${lead} окончание на 2 месяца позже`]]);
    const both = span('сентябрь – ноябрь', '2023-09-01', '2023-11-30');
    expect(await noteOf(old, both)).toEqual([
      ['deadline', `${lead} начало на месяц раньше, окончание на месяц позже`],
    ]);
    expect(await noteOf(old, by('до 10 ноября 2023', '2023-11-10'))).toEqual([
      ['deadline', `${lead} на 10 дней позже`],
    ]);
  });

  it('whose year was forgotten is told', async () => {
    const left = by('до 1 мая 2023 г.', '2023-05-01');
    expect(await noteOf(left, left)).toEqual([['deadline', 'остался прошлогодний срок']]);
  });

  it('that came, went or is no date is shown as it is', async () => {
    const monthly = {
      text: 'ежемесячно',
      terms: [{ kind: 'recurring' as const, rule: 'FREQ=MONTHLY', per: 'month' as const }],
    };
    expect(await noteOf(null, monthly)).toEqual([['deadline', null]]);
    expect(await noteOf(monthly, null)).toEqual([['deadline', null]]);
    expect(await noteOf(monthly, byMonth(5, 2023))).toEqual([['deadline', null]]);
  });
});
