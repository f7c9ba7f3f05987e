import { isoDate, monthEnd, monthOf, monthPattern, partsOf } from '../../model/dates/russian-date.ts';
import { yearOf } from '../../model/dates/year-of.ts';
import type { Period, Term } from '../../model/document.ts';
import { dash, groupsOf, type Matcher, month, monthSpan, span, yearAfter, yearNumber } from './matcher.ts';

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
  return begin * 12 + first <= until * 12 + last ? monthSpan([begin, first], [until, last]) : null;
};

const during = '(?:в течени[еи]|в теч\\.|на протяжении)';

export const spanMatchers: readonly Matcher[] = [
  {
    pattern: new RegExp(
      `(?<![а-яё])${during}\\s+(?:всего\\s+)?(?<year>20\\d\\d)\\s*(?:года|г\\.?)(?![а-яё])`,
      'iu',
    ),
    read: (match) => {
      const year = Number(groupsOf(match)['year']);
      return monthSpan([year, 1], [year, 12]);
    },
  },
  {
    pattern: new RegExp(
      `(?<![а-яё])(?:${during}\\s+(?:всего\\s+)?(?:20\\d\\d\\s*[-–/]\\s*(?:20)?\\d\\d\\s*)?(?:(?:учебного|календарного|текущего|отч[её]тного|уч\\.)\\s*)?(?:года|г\\.)|круглогодично|круглый\\s+год|весь\\s+(?:учебный\\s+)?год|(?:${during}|весь|за)\\s+(?:всего\\s+)?период[а]?(?:\\s+(?:реализации|действия)(?:\\s+(?:плана|программы))?)?|учебный год|уч\\.\\s*г(?:од|\\.))(?![а-яё])`,
      'iu',
    ),
    read: (_match, period) => period && span(period.from, period.to),
  },
  {
    pattern:
      /(?<![а-яё])(?:(?<until>до|к|перед)\s+|в\s+)?(?<edge>начал(?:ом|о|а|е|у)|кон(?:ец|це|ца))(?<both>\s+и\s+(?:в\s+)?кон(?:ец|це))?\s+(?:(?<school>учебного|уч\.)\s*|(?:календарного|текущего|нового)\s+)*(?:года|г\.)(?![а-яё])/iu,
    read: (match, period) => {
      if (!period) return null;
      const { until, edge = '', both, school } = groupsOf(match);
      const autumn = school === undefined ? null : yearOf(9, period);
      const first = autumn === null ? period.from : `${autumn}-09-01`;
      const begins = /^нач/iu.test(edge);
      const date = begins ? first : period.to;
      if (until) return [{ kind: 'by', date }];
      return both
        ? [
            { kind: 'date', date: first },
            { kind: 'date', date: period.to },
          ]
        : [{ kind: 'date', date }];
    },
  },
  {
    pattern: new RegExp(
      `(?:с\\s+)?${month('a')}${yearAfter('ya')}(?:${dash}|\\s+(?:по|до)\\s+)${month('b')}${yearAfter('yb')}`,
      'iu',
    ),
    read: (match, period) => {
      const { a = '', ya, b = '', yb } = groupsOf(match);
      return monthRange([monthOf(a) ?? 0, yearNumber(ya)], [monthOf(b) ?? 0, yearNumber(yb)], period);
    },
  },
  {
    // «09.2021», «09.2021 – 05.2022».
    pattern: new RegExp(
      `(?<![\\d.])(?<a>0?[1-9]|1[0-2])\\.(?<ya>20\\d\\d)(?!\\d)(?:${dash}(?<b>0?[1-9]|1[0-2])\\.(?<yb>20\\d\\d)(?!\\d))?`,
      'u',
    ),
    read: (match, period) => {
      const { a, ya, b = a, yb = ya } = groupsOf(match);
      return monthRange([Number(a), yearNumber(ya)], [Number(b), yearNumber(yb)], period);
    },
  },
  {
    // «с ноября»: to the end of the plan.
    pattern: new RegExp(`(?<![а-яё])(?:начиная\\s+)?со?\\s+${month('name')}${yearAfter('year')}`, 'iu'),
    read: (match, period) => {
      const { name = '', year } = groupsOf(match);
      const known = yearNumber(year) ?? yearOf(monthOf(name) ?? 0, period);
      const from = known && isoDate(known, monthOf(name) ?? 0, 1);
      return from && period && from <= period.to ? span(from, period.to) : null;
    },
  },
  {
    // «июнь, июль и август 2022»: each month, with the year that the last one names.
    pattern: new RegExp(
      `(?:(?<![а-яё])(?:${during}|во?)\\s+)?(?<list>(?<![а-яё])${monthPattern}(?![а-яё])(?:\\s*(?:,|;|и)\\s*${monthPattern}(?![а-яё]))*)(?!${dash}(?:${monthPattern}))${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { list = '', year } = groupsOf(match);
      const months = list.split(/\s*(?:,|;|\sи\s)\s*/u).map((word) => monthOf(word) ?? 0);
      const terms = months.flatMap((named) => {
        const known = yearNumber(year) ?? yearOf(named, period);
        return known === null ? [] : monthSpan([known, named], [known, named]);
      });
      return terms.length > 0 ? terms : null;
    },
  },
  {
    pattern: /(?<![\d.])(?<year>20\d\d)\s*(?:год[а-я]*|г\.)(?![а-яё])/iu,
    read: (match, period) => {
      const year = Number(groupsOf(match)['year']);
      const inside = period && year >= partsOf(period.from).year && year <= partsOf(period.to).year;
      return inside ? span(`${year}-01-01`, monthEnd(year, 12)) : null;
    },
  },
];
