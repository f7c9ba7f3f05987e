/** A deadline that was moved means the same days, so many years on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument, Period, Term } from '../pipeline/model/document.ts';
import { itemsOf } from '../pipeline/model/walk-items.ts';
import { deadlineTerms } from '../pipeline/normalize/deadline/deadline-terms.ts';
import { moveDate } from '../pipeline/renew/times/move.ts';
import { generatedDeadline } from './generated-deadline.ts';
import { moveBy, renewForm } from './renew-form.ts';
import { calendarYear, schoolYear, showTerms } from './show-terms.ts';

/** The terms in short so many years on, the last of February as the year has it, conditions by their mark alone. */
const later = (terms: readonly Term[], years: number): string =>
  showTerms(terms)
    .replace(/\d{4}-\d\d-\d\d/gu, (day) => moveDate(day, years))
    .replace(/02-29/gu, '02-28')
    .replace(/\?[^;]*/gu, '?');

const meant = (text: string, from: Period, years: number): readonly [expected: string, actual: string] => {
  const move = moveBy(from, years);
  const next = renewForm({ text, from, deadline: true, heading: null }, move);
  return [later(deadlineTerms(text, from), years), later(deadlineTerms(next.text, move.to), 0)];
};

/** Weekdays of a month are other days in another year. */
const byWeekday =
  /(?:последн|втор|трет|перв|\d-)[а-яё]*\s+(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)/iu;

const corpus = join(import.meta.dirname, '../corpus');
const deadlines = ['order', 'plan', 'schedule'].flatMap((kind) =>
  readdirSync(join(corpus, kind)).flatMap((name) => {
    const { plans }: OrderDocument = JSON.parse(readFileSync(join(corpus, kind, name, 'truth.json'), 'utf8'));
    return itemsOf(plans).flatMap(({ item: { deadline }, plan: { period } }) =>
      deadline && period && !byWeekday.test(deadline.text) ? [[deadline.text, period] as const] : [],
    );
  }),
);

describe('a deadline, moved', () => {
  it.each([1, 2, -3])('by %i means the same in every plan of the corpus', (years) => {
    const pairs = deadlines.map(([text, period]) => meant(text, period, years));
    expect(pairs.length).toBeGreaterThan(150);
    expect(pairs.map(([, actual]) => actual)).toEqual(pairs.map(([expected]) => expected));
  });

  it('means the same wherever it was made', () => {
    const given = fc
      .tuple(fc.integer({ min: 2015, max: 2035 }), fc.constantFrom(schoolYear, calendarYear))
      .map(([year, periodOf]) => periodOf(year))
      .chain((period) => generatedDeadline(period).map(({ text }) => [text, period] as const));
    fc.assert(
      fc.property(given, fc.integer({ min: -10, max: 10 }), ([text, period], years) => {
        const [expected, actual] = meant(text, period, years);
        expect(actual).toBe(expected);
      }),
      { seed: 2024, numRuns: 300 },
    );
  });
});
