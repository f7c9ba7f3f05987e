import { expect, it } from 'vitest';
import { usualOffice } from '../pipeline/model/calendar/day-off-rule.ts';
import type { Item } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { calendarYear } from './show-terms.ts';
import { documentOf, item, plan, section } from './stage-kit.ts';

/** What becomes of an item's words a year on, where the office moves deadlines to the next working day. */
const renewed = async (more: Partial<Item>) => {
  const last = documentOf({
    plans: [plan({ period: calendarYear(2025), sections: [section([item(more)])] })],
  });
  const office = { ...usualOffice, dayOff: 'next' } as const;
  const { document, changes } = await renewDocument(last, { period: '2026', office, today: '2025-12-01' });
  return { item: document.plans[0]?.sections[0]?.items[0], rules: changes.map(({ rule }) => rule) };
};

it('a concert for a holiday keeps its day, whatever day of the week it is', async () => {
  const { item: concert, rules } = await renewed({ activity: 'Концерт к 8 Марта' });
  expect(concert?.activity).toBe('Концерт к 8 Марта');
  expect(rules).not.toContain('renew/day-moved');
  expect(rules).not.toContain('renew/day-off');
});

it('a report by a holiday is due on the next working day', async () => {
  const deadline = { text: 'до 8 марта 2025 г.', terms: [{ kind: 'by', date: '2025-03-08' }] } as const;
  const { item: report, rules } = await renewed({ activity: 'Отчёт', deadline });
  expect(report?.deadline?.text).toBe('до 10 марта 2026 г.');
  expect(rules).toContain('renew/day-moved');
});
