import type { Term } from '../../model/document.ts';
import { groupsOf, type Matcher } from './matcher.ts';
import { ordinalRanges, ordinals } from './ordinals.ts';
import { weekdayCodes, weekdays } from './weekdays.ts';

const workdays = 'MO,TU,WE,TH,FR';

const weekly = (days: string): Term[] => [
  { kind: 'recurring', rule: `FREQ=WEEKLY;BYDAY=${days}`, per: 'week' },
];
const monthly = (by: string): Term[] => [{ kind: 'recurring', rule: `FREQ=MONTHLY;${by}`, per: 'month' }];

const everyMonth = '(?:\\s+(?:кажд(?:ого|ый)\\s+)?месяца?(?![а-яё]))';

/** The days of a list in which ranges stand as «20-25» or «20 по 25»; null where the calendar has no such day. */
const monthDays = (list: string): number[] | null => {
  const days = [...list.matchAll(/(\d+)(?:-?[а-яё]+)?(?:\s*(?:[-–—]|по)\s*(\d+))?/giu)].flatMap(
    ([, first, last = first]) =>
      Array.from(
        { length: Math.max(0, Number(last) - Number(first) + 1) },
        (_, step) => Number(first) + step,
      ),
  );
  return days.length > 0 && days.every((day) => day >= 1 && day <= 31) ? days : null;
};

const dayNumber = '\\d{1,2}(?:-?(?:го|е|ое|ого))?(?![а-яё])';

/** «каждый», «по», «в»; bounded, since each of a long row of them would read the rest of it anew. */
const lead = '(?:(?:в|во|по|кажд[а-яё]+)\\s+){0,4}';

/** Days of the week and days of the month that come again. */
export const weekdayMatchers: readonly Matcher[] = [
  {
    // «последняя среда месяца», «каждый второй четверг», «1 и 3 понедельник каждого месяца».
    pattern: new RegExp(`(?<![а-яё])${lead}(?<list>${ordinals})\\s+(?<days>${weekdays})${everyMonth}?`, 'iu'),
    read: (match) => {
      const { list = '', days = '' } = groupsOf(match);
      const codes = weekdayCodes(days);
      const places = ordinalRanges(list).flatMap(([first]) => codes.map((code) => `${first}${code}`));
      return places.length > 0 ? monthly(`BYDAY=${places.join(',')}`) : null;
    },
  },
  {
    pattern: new RegExp(`(?<![а-яё])${lead}(?<days>${weekdays})(?:\\s+кажд(?:ой|ую)\\s+недел[июя])?`, 'iu'),
    read: (match) => {
      const codes = weekdayCodes(groupsOf(match)['days'] ?? '');
      return codes.length > 0 ? weekly(codes.join(',')) : null;
    },
  },
  {
    pattern:
      /(?<![а-яё])(?:по\s+(?:рабочим|будним)\s+дням|по\s+будням|в\s+(?:рабочие|будние)\s+дни)(?![а-яё])/iu,
    read: () => weekly(workdays),
  },
  {
    pattern: /(?<![а-яё])по\s+(?:выходным(?:\s+дням)?)(?![а-яё])/iu,
    read: () => weekly('SA,SU'),
  },
  {
    pattern: new RegExp(
      `(?<![а-яё])(?:(?:в|до|к|на)\\s+)?последн[а-яё]+\\s+(?<work>рабоч[а-яё]+\\s+)?(?:день|число|дню)${everyMonth}`,
      'iu',
    ),
    read: (match) => monthly(groupsOf(match)['work'] ? `BYDAY=${workdays};BYSETPOS=-1` : 'BYMONTHDAY=-1'),
  },
  {
    // «до 5 числа каждого месяца, следующего за отчётным», «с 20 по 25 число», «10 и 25 числа».
    pattern: new RegExp(
      `(?<![а-яё\\d.])(?:(?:не позднее|не позже|до|к|с|на)\\s+)?(?<list>${dayNumber}(?:\\s*(?:,|и|по|[-–—])\\s*${dayNumber})*)\\s+числ(?:а|о|у|ам)(?<after>,?\\s+(?:каждого|следующего|текущего|последующего|отч[её]тного|месяца)(?:\\s+месяца)?(?:,?\\s+(?:следующего\\s+)?(?:за|после)\\s+(?:отч[её]тн(?:ым|ого)|истекш(?:им|его)|прошедш(?:им|его))(?:\\s+(?:месяц|период|квартал)[а-яё]*)?)?)?`,
      'iu',
    ),
    read: (match) => {
      const { list = '', after = '' } = groupsOf(match);
      const days = monthDays(list)?.join(',');
      if (!days) return null;
      return /квартал/iu.test(after)
        ? [{ kind: 'recurring', rule: `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${days}`, per: 'quarter' }]
        : monthly(`BYMONTHDAY=${days}`);
    },
  },
];
