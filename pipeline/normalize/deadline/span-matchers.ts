import type { Period, Term } from '../../model/document.ts';
import { isoDate, monthEnd, monthOf, monthPattern, partsOf } from '../../model/russian-date.ts';
import { dash, groupsOf, type Matcher, yearAfter } from './matcher.ts';
import { yearOf } from './year-of.ts';

const start = (year: number, month: number): string => isoDate(year, month, 1) ?? '';
const span = (from: string, to: string): Term[] => [{ kind: 'period', from, to }];
const month = (group: string): string => `(?<![а-яё])(?<${group}>${monthPattern})(?![а-яё])`;

/** From the first month's first day to the last month's last; a range never runs backwards. */
const monthRange = (
  [first, firstYear]: readonly [number, number | null],
  [last, lastYear]: readonly [number, number | null],
  period: Period | null,
): Term[] | null => {
  const end = lastYear ?? firstYear ?? yearOf(last, period);
  if (end === null) return null;
  // «август-сентябрь» of 2021-2022 is August to September 2021: the end stands, the beginning goes before it.
  const begin = firstYear ?? (first <= last ? end : end - 1);
  const until = lastYear ?? (firstYear !== null && last < first ? firstYear + 1 : end);
  return start(begin, first) <= monthEnd(until, last)
    ? span(start(begin, first), monthEnd(until, last))
    : null;
};

const yearNumber = (year: string | undefined): number | null => (year ? Number(year) : null);

/** Thirds of a month: «первая декада мая», «начало сентября», «конец июня». */
const thirdOf = (word: string): readonly [number, number | null] => {
  if (/^(?:нач|перв|1|I$)/iu.test(word)) return [1, 10];
  return /^(?:сер|втор|2|II$)/iu.test(word) ? [11, 20] : [21, null];
};

const ordinal =
  '(?<ordinal>[1-4]|I{1,3}|IV|перв[а-я]+|втор[а-я]+|трет[а-я]+|четв[её]рт[а-я]+)(?:\\s?-?\\s?[а-я]{1,2}(?![а-яё]))?';

const ordinalOf = (word: string): number => {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(word.toUpperCase());
  const spelled = ['перв', 'втор', 'трет', 'четв'].findIndex((stem) => word.toLowerCase().startsWith(stem));
  return roman >= 0 ? roman + 1 : spelled >= 0 ? spelled + 1 : Number(word);
};

/** First and last months of a school's quarters and half-years; holidays are not told apart. */
const schoolParts: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  четв: [
    [9, 10],
    [11, 12],
    [1, 3],
    [4, 5],
  ],
  полу: [
    [9, 12],
    [1, 5],
  ],
};

const partOfYear = (
  unit: string,
  index: number,
  year: number | null,
  period: Period | null,
): Term[] | null => {
  const stem = unit.slice(0, 4).toLowerCase();
  const school = stem === 'четв' || (stem === 'полу' && year === null && period?.kind === 'school-year');
  if (school) {
    const [first, last] = schoolParts[stem]?.[index - 1] ?? [];
    const known = first && (year ?? yearOf(first, period));
    return known && last ? span(start(known, first), monthEnd(known, last)) : null;
  }
  const length = stem === 'полу' ? 6 : 3;
  const last = index * length;
  const known = year ?? yearOf(last, period);
  return known && last <= 12 ? span(start(known, last - length + 1), monthEnd(known, last)) : null;
};

export const spanMatchers: readonly Matcher[] = [
  {
    pattern:
      /(?<![а-яё])(?:в течени[еи]|на протяжении)\s+(?:всего\s+)?(?<year>20\d\d)\s*(?:года|г\.?)(?![а-яё])/iu,
    read: (match) => {
      const year = Number(groupsOf(match)['year']);
      return span(start(year, 1), monthEnd(year, 12));
    },
  },
  {
    pattern:
      /(?<![а-яё])(?:(?:в течени[еи]|на протяжении)\s+(?:всего\s+)?(?:20\d\d\s*[-–/]\s*(?:20)?\d\d\s*)?(?:(?:учебного|календарного|текущего|уч\.)\s*)?(?:года|г\.)|весь\s+(?:учебный\s+)?год|(?:в течени[еи]|весь|за)\s+(?:всего\s+)?период[а]?(?:\s+реализации(?:\s+плана)?)?|учебный год)(?![а-яё])/iu,
    read: (_match, period) => period && span(period.from, period.to),
  },
  {
    pattern:
      /(?<![а-яё])(?:в\s+)?(?<edge>начал[оае]|кон(?:ец|це|ца))(?<both>\s+и\s+(?:в\s+)?кон(?:ец|це))?\s+(?:(?:учебного|календарного|текущего)\s+)?года(?![а-яё])/iu,
    read: (match, period) => {
      if (!period) return null;
      const { edge = '', both } = groupsOf(match);
      const begins: Term = { kind: 'date', date: period.from };
      const ends: Term = { kind: 'date', date: period.to };
      return both ? [begins, ends] : [edge.toLowerCase().startsWith('нач') ? begins : ends];
    },
  },
  {
    pattern: new RegExp(
      `(?<third>начало|середина|конец|[123](?:-?я)?|перв\\S+|втор\\S+|трет\\S+|I{1,3})\\s*(?:декада|декаде|половина)?\\s+${month('name')}${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { third = '', name = '', year } = groupsOf(match);
      const named = monthOf(name) ?? 0;
      const known = yearNumber(year) ?? yearOf(named, period);
      const [first, last] = thirdOf(third);
      const from = known && isoDate(known, named, first);
      if (!from || (/^\d/u.test(third) !== /декад|полов/iu.test(match[0]) && /^\d/u.test(third))) return null;
      return span(from, last === null ? monthEnd(known, named) : (isoDate(known, named, last) ?? from));
    },
  },
  {
    pattern: new RegExp(
      `(?:(?:в течени[еи]|во?)\\s+)?(?<![\\d.])${ordinal}\\s*(?<unit>полугоди[а-я]+|квартал[а-я]*|четверт[а-я]+)${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { ordinal: word = '', unit = '', year } = groupsOf(match);
      return partOfYear(unit, ordinalOf(word), yearNumber(year), period);
    },
  },
  {
    pattern: new RegExp(
      `(?:с\\s+)?${month('a')}${yearAfter('ya')}(?:${dash}|\\s+по\\s+)${month('b')}${yearAfter('yb')}`,
      'iu',
    ),
    read: (match, period) => {
      const { a = '', ya, b = '', yb } = groupsOf(match);
      return monthRange([monthOf(a) ?? 0, yearNumber(ya)], [monthOf(b) ?? 0, yearNumber(yb)], period);
    },
  },
  {
    // «июнь, июль и август 2022»: each month, with the year that the last one names.
    pattern: new RegExp(
      `(?:(?:в течени[еи]|во?)\\s+)?(?<list>(?<![а-яё])${monthPattern}(?![а-яё])(?:\\s*(?:,|;|и)\\s*${monthPattern}(?![а-яё]))*)(?!${dash}(?:${monthPattern}))${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { list = '', year } = groupsOf(match);
      const months = list.split(/\s*(?:,|;|\sи\s)\s*/u).map((word) => monthOf(word) ?? 0);
      const terms = months.flatMap((named) => {
        const known = yearNumber(year) ?? yearOf(named, period);
        return known === null ? [] : span(start(known, named), monthEnd(known, named));
      });
      return terms.length > 0 ? terms : null;
    },
  },
  {
    pattern: /(?<![\d.])(?<year>20\d\d)\s*(?:год[а-я]*|г\.)(?![а-яё])/iu,
    read: (match, period) => {
      const year = Number(groupsOf(match)['year']);
      const inside = period && year >= partsOf(period.from).year && year <= partsOf(period.to).year;
      return inside ? span(start(year, 1), monthEnd(year, 12)) : null;
    },
  },
];
