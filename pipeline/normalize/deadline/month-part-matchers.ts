import { isoDate, monthEnd, monthOf, partsOf } from '../../model/dates/russian-date.ts';
import { yearOf } from '../../model/dates/year-of.ts';
import type { Period, Term } from '../../model/document.ts';
import { groupsOf, type Matcher, month, span, yearAfter, yearNumber } from './matcher.ts';
import { ordinalRanges, ordinals } from './ordinals.ts';
import { nthWeekday, weekday, weekdayCodes } from './weekdays.ts';

/** Days in a part and the number of parts of a month; the last part ends with the month. */
const partLengths: readonly (readonly [stem: string, days: number, parts: number])[] = [
  ['дек', 10, 3],
  ['нед', 7, 5],
  ['пол', 15, 2],
];

interface Month {
  readonly year: number;
  readonly month: number;
}

const monthIn = (name: string, year: string | undefined, period: Period | null): Month | null => {
  const named = monthOf(name) ?? 0;
  const known = yearNumber(year) ?? yearOf(named, period);
  return known === null ? null : { year: known, month: named };
};

/** Ten-day parts, weeks (seven days from the first) or halves `first` to `last` of a month. */
const partOfMonth = (
  { year, month }: Month,
  unit: string,
  [first, last]: readonly [number, number],
): Term[] => {
  const [, days, parts] = partLengths.find(([stem]) => unit.toLowerCase().startsWith(stem)) ?? ['', 0, 0];
  const length = partsOf(monthEnd(year, month)).day;
  // «последняя неделя» is the last seven days, «последняя декада» what the first two leave.
  const begin =
    first > 0 ? (first - 1) * days + 1 : unit.startsWith('нед') ? length - 6 : (parts - 1) * days + 1;
  const end = last < 0 || last === parts ? length : last * days;
  const [from, to] = [isoDate(year, month, begin), isoDate(year, month, end)];
  return from && to && from <= to ? span(from, to) : [];
};

const readParts: Matcher['read'] = (match, period) => {
  const { list = '', unit = '', name = '', year } = groupsOf(match);
  const found = monthIn(name, year, period);
  const terms = found ? ordinalRanges(list).flatMap((range) => partOfMonth(found, unit, range)) : [];
  return terms.length > 0 ? terms : null;
};

const parts = `(?<list>${ordinals})\\s*(?<unit>декад[а-я]+|недел[а-я]+|нед\\.|половин[а-я]+)`;

/** A month's parts: «первая декада мая», «Май, 3 неделя», «последняя пятница сентября», «начало октября». */
export const monthPartMatchers: readonly Matcher[] = [
  {
    pattern: new RegExp(`(?:во?\\s+)?${parts}\\s+${month('name')}${yearAfter('year')}`, 'iu'),
    read: readParts,
  },
  {
    pattern: new RegExp(`${month('name')}${yearAfter('year')}[\\s,:(–—-]*${parts}\\s*\\)?`, 'iu'),
    read: readParts,
  },
  {
    pattern: new RegExp(
      `(?:во?\\s+)?(?<list>${ordinals})\\s+(?<day>${weekday})\\s+${month('name')}${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { list = '', day = '', name = '', year } = groupsOf(match);
      const found = monthIn(name, year, period);
      const [code = ''] = weekdayCodes(day);
      // Without a year it is no date, and no weekday that comes again either.
      if (!found) return [];
      const terms = ordinalRanges(list).flatMap(([nth]): Term[] => {
        const number = nthWeekday(found.year, found.month, code, nth);
        const date = number && isoDate(found.year, found.month, number);
        return date ? [{ kind: 'date', date }] : [];
      });
      return terms.length > 0 ? terms : null;
    },
  },
  {
    pattern: new RegExp(
      `(?:во?\\s+)?(?<![а-яё])(?<edge>начал[оае]|середин[аеуы]|кон(?:ец|це|ца|цу)|перв(?:ые|ых) числах?)\\s+${month('name')}${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { edge = '', name = '', year } = groupsOf(match);
      const found = monthIn(name, year, period);
      const third = /^(?:нач|перв)/iu.test(edge) ? 1 : /^сер/iu.test(edge) ? 2 : 3;
      return found && partOfMonth(found, 'декада', [third, third]);
    },
  },
];
