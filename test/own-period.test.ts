import { describe, expect, it } from 'vitest';
import { ownPeriod } from '../pipeline/model/dates/own-period.ts';
import type { Order } from '../pipeline/model/document.ts';
import { calendarYear, schoolYear } from './show-terms.ts';
import { documentOf, order, plan } from './stage-kit.ts';

const textOf = (more: Partial<Order>): string | null =>
  ownPeriod(documentOf({ order: order({ title: 'О дежурстве', ...more }) }))?.text ?? null;

const clause = (text: string): Partial<Order> => ({ clauses: [{ number: '1', text, items: [] }] });

describe('the period that a document is for', () => {
  it('is its plan’s', () => {
    const plans = [
      plan({ period: null }),
      plan({ period: schoolYear(2022) }),
      plan({ period: calendarYear(2022) }),
    ];
    expect(ownPeriod(documentOf({ order: order({ title: 'О плане на 2021 год' }), plans }))).toEqual(
      schoolYear(2022),
    );
    expect(ownPeriod(documentOf({ plans: [plan()] }))).toBeNull();
  });

  it.each<readonly [Partial<Order>, string | null]>([
    [{ title: 'О графике отпусков на 2024 год', date: '2023-12-15' }, '2024 год'],
    [{ title: 'О работе летом с 01.06.2024 по 31.08.2024' }, 'с 01.06.2024 по 31.08.2024'],
    [clause('Утвердить график на 2023-2024 учебный год.'), '2023-2024 учебный год'],
    // One day in a clause is no period, and another act's year is not this order's.
    [clause('Провести 17 мая 2024 года вечер.'), null],
    [{ title: 'О внесении изменений в план на 2021 год' }, null],
    [clause('Признать утратившим силу план на 2021 год.'), null],
    [{ title: null }, null],
  ])('is named by the order: %o', (more, expected) => {
    expect(textOf(more)).toBe(expected);
  });
});
