import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { textsOf } from '../pipeline/model/text-walk.ts';
import { findTimes } from '../pipeline/renew/times/find-times.ts';
import { moveYears } from '../pipeline/renew/times/move-time.ts';
import { timeForms } from './time-forms.ts';

const runs = { seed: 2024, numRuns: 500 };

/** Words and digits that times are made of, in any disorder. */
const disorder = fc
  .array(
    fc.oneof(
      fc.constantFrom(...timeForms.map(({ text }) => text)),
      fc.constantFrom(
        'с',
        'по',
        'до',
        '-',
        '–',
        '/',
        '.',
        '№',
        '«',
        '»',
        'г.',
        'год',
        'уч.',
        'май',
        'IV',
        '2021',
        '31',
        '02',
        ' ',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

describe('times in any text', () => {
  it('stand where they say, in their order, none within another', () => {
    fc.assert(
      fc.property(disorder, fc.boolean(), (text, deadline) => {
        let end = 0;
        for (const time of findTimes(text, { deadline })) {
          expect(time.index).toBeGreaterThanOrEqual(end);
          expect(text.slice(time.index, time.index + time.text.length)).toBe(time.text);
          end = time.index + time.text.length;
        }
      }),
      runs,
    );
  });

  it('are found again, as many years on, after their years were moved', () => {
    const usual = timeForms.filter(({ text }) => !text.includes('29 февраля'));
    fc.assert(
      fc.property(fc.constantFrom(...usual), fc.integer({ min: 1, max: 50 }), ({ text, deadline }, years) => {
        const times = findTimes(text, { deadline });
        const next = times.reduceRight(
          (moved, { index, text: words }) =>
            moved.slice(0, index) + moveYears(words, years) + moved.slice(index + words.length),
          text,
        );
        const expected = times.map((time) => time.years.map((year) => year + years));
        expect(findTimes(next, { deadline }).map((time) => time.years)).toEqual(expected);
      }),
      runs,
    );
  });
});

/** Whatever looks like a year, a month or a count of years. */
const looksLikeTime =
  /(?<!\d)(?:19|20)\d\d(?!\d)|(?<![а-яё])(?:январ|феврал|март|апрел|ма[йя](?![а-я])|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*|\d+\s*(?:лет|года)(?![а-я])/giu;

describe('the documents of the corpus', () => {
  const corpus = join(import.meta.dirname, '../corpus');
  const documents = globSync('*/*/truth.json', { cwd: corpus }).toSorted();

  it.each(documents)('%s has none that was overlooked', (path) => {
    const document: OrderDocument = JSON.parse(readFileSync(join(corpus, path), 'utf8'));
    const overlooked = textsOf(document).flatMap(({ path: place, text }) => {
      const times = findTimes(text, { deadline: place.endsWith('/deadline/text') });
      const inTime = (index: number): boolean =>
        times.some((time) => index >= time.index && index < time.index + time.text.length);
      return [...text.matchAll(looksLikeTime)]
        .filter(({ index }) => !inTime(index))
        .map(() => `${place}: ${text}`);
    });
    expect(overlooked).toEqual([]);
  });
});

describe('a year in words', () => {
  it.each([
    ['двухтысячный год', 1, 'две тысячи первый год'],
    ['в две тысячи первом году', 1, 'в две тысячи втором году'],
    ['две тысячи второй', 1, 'две тысячи третий'],
    ['к две тысячи третьему году', 1, 'к две тысячи четвертому году'],
    ['две тысячи девятнадцатого', 1, 'две тысячи двадцатого'],
    ['Две тысячи двадцать третьего года', 17, 'Две тысячи сорокового года'],
    ['перед две тысячи тридцать девятым годом', 1, 'перед две тысячи сороковым годом'],
    ['две тысячи девяносто девятого', 1, 'две тысячи сотого'],
    ['две тысячи сотого', 1, 'две тысячи сто первого'],
    ['две  тысячи двадцать четвёртого года', -4, 'две тысячи двадцатого года'],
    // There are no words here for years so far away.
    ['двухтысячного года', -1, 'двухтысячного года'],
    ['две тысячи сто девяносто девятого', 1, 'две тысячи сто девяносто девятого'],
  ])('%s by %i', (text, years, next) => {
    expect(moveYears(text, years)).toBe(next);
  });

  it('returns in each case', () => {
    const cases = ['двухтысячный', 'двухтысячного', 'двухтысячному', 'двухтысячным', 'двухтысячном'];
    for (const word of cases) {
      for (let years = 1; years < 200; years += 1) {
        expect(moveYears(moveYears(word, years), -years)).toBe(word);
      }
    }
  });
});
