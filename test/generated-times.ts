/** Times at random in the forms that papers have, all within one period. */
import fc from 'fast-check';
import { monthGenitives } from '../pipeline/model/dates/russian-date.ts';
import type { Period } from '../pipeline/model/document.ts';
import { pickFrom } from './generated-text.ts';
import { calendarYear, schoolYear } from './show-terms.ts';

const nominatives = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
);
const two = (part: number): string => String(part).padStart(2, '0');

/** Any time of the given year, printed in one of many forms. */
const timeIn = (year: number): fc.Arbitrary<string> => {
  const mark = pickFrom('', ' г.', 'г.', ' года', ' год');
  const dash = pickFrom('-', '–', ' – ', '—', ' - ');
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 28 });
  const part = pickFrom('I квартал', '1 полугодие', 'второе полугодие', '3 четверть', 'IV кв.');
  const long = fc.tuple(day, month, mark).map(([d, m, end]) => `${d} ${monthGenitives[m - 1]} ${year}${end}`);
  return fc.oneof(
    mark.map((end) => `${year}${end}`),
    fc
      .tuple(dash, pickFrom('', ' учебный год', ' уч. г.', ' г.г.', ' гг.'))
      .map(([sign, end]) => `${year}${sign}${year + 1}${end}`),
    pickFrom('', ' уч. год').map((end) => `${year}/${two((year + 1) % 100)}${end}`),
    fc.tuple(month, mark).map(([m, end]) => `${nominatives[m - 1]} ${year}${end}`),
    fc
      .tuple(month, dash, mark)
      .map(([m, sign, end]) => `${nominatives[m % 12]}${sign}${nominatives[m - 1]} ${year}${end}`),
    long,
    fc.tuple(pickFrom('до', 'не позднее', 'к'), long).map(([word, date]) => `${word} ${date}`),
    fc.tuple(day, month).map(([d, m]) => `${two(d)}.${two(m)}.${year}`),
    fc
      .tuple(day, month, pickFrom('', ' г.', 'г.'))
      .map(([d, m, end]) => `${two(d)}.${two(m)}.${two(year % 100)}${end}`),
    fc.tuple(day, month, dash).map(([d, m, sign]) => `${d}${sign}${d + 1} ${monthGenitives[m - 1]} ${year}`),
    fc.tuple(day, month).map(([d, m]) => `с ${d} по ${d + 1} ${monthGenitives[m - 1]} ${year} г.`),
    fc.tuple(part, mark).map(([words, end]) => `${words} ${year}${end}`),
    fc.tuple(month, day).map(([m, d]) => `до ${d} ${monthGenitives[m - 1]}`),
    fc.tuple(part, part).map((parts) => parts.join(', ')),
    pickFrom('ЕГЭ', 'ГИА', 'ВПР').map((exam) => `${exam}-${year}`),
    pickFrom(
      'дети 5-7 лет',
      'раз в три года',
      'до 5 числа каждого месяца',
      'к 50-летию школы',
      'приказ от 01.02.2015 № 5',
    ),
  );
};

/** A period and texts with one to three times within it. */
export const generatedTimes: fc.Arbitrary<{ readonly period: Period; readonly texts: readonly string[] }> = fc
  .tuple(fc.integer({ min: 2012, max: 2088 }), fc.boolean())
  .chain(([year, school]) => {
    const period = school ? schoolYear(year) : calendarYear(year);
    const time = fc.oneof(timeIn(year), ...(school ? [timeIn(year + 1)] : []));
    const text = fc.array(time, { minLength: 1, maxLength: 3 }).map((times) => times.join('; '));
    return fc.array(text, { minLength: 1, maxLength: 6 }).map((texts) => ({ period, texts }));
  });
