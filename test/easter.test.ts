import { describe, expect, it } from 'vitest';
import { easterOf } from '../pipeline/model/calendar/easter.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { calendarYear } from './show-terms.ts';
import { documentOf, item, plan, section } from './stage-kit.ts';

describe('Orthodox Easter', () => {
  it.each([
    '2019-04-28', '2020-04-19', '2021-05-02', '2022-04-24', '2023-04-16', '2024-05-05', '2025-04-20', '2026-04-12',
    '2027-05-02', '2100-05-02',
  ])('is on %s', (day) => {
    expect(easterOf(Number(day.slice(0, 4)))).toBe(day);
  }); // biome-ignore format: a table
});

describe('a feast in a plan', () => {
  const renewed = async (activity: string, text: string) => {
    const items = [item({ activity, deadline: { text, terms: [] } })];
    const last = documentOf({ plans: [plan({ period: calendarYear(2024), sections: [section(items)] })] });
    const { changes } = await renewDocument(last, { period: '2025', today: '2024-12-20' });
    return changes.find(({ path }) => path.endsWith('/deadline/text'));
  };

  it.each([
    ['Народное гулянье «Масленица»', '17 марта 2024 г.', '2 марта 2025 г.'],
    ['Троицкие посиделки', '23.06.2024', '08.06.2025'],
    ['Пасхальный концерт', '5 мая', '20 апреля'],
  ])('keeps its distance from Easter: %s', async (activity, old, next) => {
    expect(await renewed(activity, old)).toMatchObject({
      new: next,
      rule: 'renew/feast',
      certainty: 'confirm',
    });
  });

  it('of the lunar calendar is asked for', async () => {
    const change = await renewed('Курбан-байрам', '17.06.2024');
    expect(change).toMatchObject({ rule: 'renew/feast', certainty: 'confirm' });
  });

  it('has papers that are due before it, by the calendar', async () => {
    const change = await renewed('Сценарий Масленицы', 'до 1 февраля 2024 г.');
    expect(change?.rule).toBe('renew/day-off');
  });
});
