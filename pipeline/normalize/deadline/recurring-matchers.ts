import type { Term } from '../../model/document.ts';
import { monthOf, monthPattern } from '../../model/russian-date.ts';
import { groupsOf, type Matcher } from './matcher.ts';

type Recurring = Extract<Term, { kind: 'recurring' }>;

/** A unit of repetition: how it is written, the contract's name of it, and its length in months (0: a week). */
const units: readonly (readonly [stem: RegExp, per: Recurring['per'], months: number])[] = [
  [/^(?:год|лет|уч)/iu, 'year', 12],
  [/^полугод/iu, 'half-year', 6],
  [/^квартал/iu, 'quarter', 3],
  [/^четверт/iu, 'school-quarter', 3],
  [/^месяц/iu, 'month', 1],
  [/^недел/iu, 'week', 0],
];

const numerals = ['', 'один', 'два', 'три', 'четыре', 'пять'];
const count = '(?:\\d+|один|одного|два|двух|две|три|тр[её]х|четыре|пять)';

const countOf = (word: string | undefined): number => {
  if (!word) return 1;
  const spelled = numerals.findIndex(
    (numeral) => numeral !== '' && word.toLowerCase().startsWith(numeral.slice(0, 2)),
  );
  return spelled > 0 ? spelled : Number(word) || 1;
};

/** `times` a unit, or every `every` units, as an RFC 5545 rule: «2 раза в год» comes every six months. */
const repeating = (unit: string, times = 1, every = 1): Term[] | null => {
  const found = units.find(([stem]) => stem.test(unit));
  if (!found) return null;
  const [, per, length] = found;
  const months = (length * every) / times;
  if (per === 'week')
    return [{ kind: 'recurring', rule: every > 1 ? `FREQ=WEEKLY;INTERVAL=${every}` : 'FREQ=WEEKLY', per }];
  if (months % 12 === 0) {
    return [
      { kind: 'recurring', rule: months === 12 ? 'FREQ=YEARLY' : `FREQ=YEARLY;INTERVAL=${months / 12}`, per },
    ];
  }
  const interval = Math.max(1, Math.round(months));
  return [
    { kind: 'recurring', rule: interval === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${interval}`, per },
  ];
};

const adverbs: readonly (readonly [stem: RegExp, unit: string])[] = [
  [/^ежегодн|^каждый год/iu, 'год'],
  [/^ежемесячн|^каждый месяц|^помесячн/iu, 'месяц'],
  [/^еженедельн|^каждую неделю/iu, 'неделя'],
  [/^ежеквартальн|^поквартальн|^каждый квартал|^по кварталам/iu, 'квартал'],
  [/^каждую четверть|^по четвертям|^по итогам четвертей/iu, 'четверть'],
  [/^каждое полугодие|^по полугодиям/iu, 'полугодие'],
];

const weekdays = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Of two matchers that begin at one place the first in this list reads. */
export const recurringMatchers: readonly Matcher[] = [
  {
    pattern: new RegExp(
      `(?<![а-яё])ежегодно\\s*[,(-–—]?\\s*(?:в\\s+)?(?<name>${monthPattern})(?![а-яё])(?!\\s*[-–—])\\s*\\)?`,
      'iu',
    ),
    read: (match) => [
      {
        kind: 'recurring',
        rule: `FREQ=YEARLY;BYMONTH=${monthOf(groupsOf(match)['name'] ?? '')}`,
        per: 'year',
      },
    ],
  },
  {
    pattern:
      /(?<![а-яё])(?:ежемесячно,?\s*)?(?:не позднее|до|к)\s+(?<day>\d{1,2})(?:-?го)?\s+числа(?:\s+(?:каждого|следующего|текущего)(?:\s+за отч[её]тным)?(?:\s+месяца)?)?/iu,
    read: (match) => [
      { kind: 'recurring', rule: `FREQ=MONTHLY;BYMONTHDAY=${Number(groupsOf(match)['day'])}`, per: 'month' },
    ],
  },
  {
    pattern: new RegExp(
      `(?<![а-яё\\d])(?<times>${count})\\s*раза?\\s+в\\s+(?:(?<every>${count})\\s+)?(?:учебн[а-я]+\\s+)?(?<unit>год[а-я]*|лет|полугоди[ея]|квартал[а-я]*|четверт[ьи]|месяц[а-я]*|недел[юьи]+)`,
      'iu',
    ),
    read: (match) => {
      const { times, every, unit = '' } = groupsOf(match);
      return repeating(unit, countOf(times), countOf(every));
    },
  },
  {
    pattern: /(?<![а-яё])раз\s+в\s+(?<unit>год|полугодие|квартал|четверть|месяц|неделю)(?![а-яё])/iu,
    read: (match) => repeating(groupsOf(match)['unit'] ?? ''),
  },
  {
    // «в начале каждой четверти», «последнее число каждого месяца».
    pattern:
      /(?<![а-яё])(?:(?:в|до|к|на)\s+)?(?:(?:начал|кон[еч]?ц|середин|последн|перв|\d)[а-яё\d-]*\s+(?:[а-яё]+\s+)?)?кажд(?:ого|ой)\s+(?:учебно[а-яё]+\s+)?(?<unit>года|полугодия|квартала|четверти|месяца|недели)(?![а-яё])/iu,
    read: (match) => repeating(groupsOf(match)['unit'] ?? ''),
  },
  {
    pattern:
      /(?<![а-яё])(?:еженедельно,?\s*\(?)?(?:кажд(?:ый|ую|ое)|по)\s+(?<day>понедельник(?:ам)?|вторник(?:ам)?|сред(?:у|ам)|четверг(?:ам)?|пятниц(?:у|ам)|суббот(?:у|ам)|воскресень(?:е|ям))(?![а-яё])/iu,
    read: (match) => {
      const day = weekdays.findIndex((stem) => groupsOf(match)['day']?.toLowerCase().startsWith(stem));
      return [{ kind: 'recurring', rule: `FREQ=WEEKLY;BYDAY=${weekdayCodes[day]}`, per: 'week' }];
    },
  },
  {
    pattern:
      /(?<![а-яё])(?:ежегодн[а-яё]+|каждый год|ежемесячн[а-яё]+|каждый месяц|помесячн[а-яё]+|еженедельн[а-яё]+|каждую неделю|ежеквартальн[а-яё]+|поквартальн[а-яё]+|каждый квартал|по кварталам|каждую четверть|по четвертям|каждое полугодие|по полугодиям)/iu,
    read: ([word]) => repeating(adverbs.find(([stem]) => stem.test(word))?.[1] ?? ''),
  },
  {
    pattern: /(?<![а-яё])ежедневно(?![а-яё])/iu,
    read: () => [{ kind: 'recurring', rule: 'FREQ=DAILY', per: 'week' }],
  },
  {
    pattern:
      /(?<![а-яё])(?:на постоянной основе|постоянно|систематически|регулярно|непрерывно|бессрочно)(?![а-яё])/iu,
    read: () => [{ kind: 'continuous' }],
  },
];
