import { monthOf, monthPattern } from '../../model/dates/russian-date.ts';
import type { Term } from '../../model/document.ts';
import { groupsOf, type Matcher } from './matcher.ts';
import { ordinals } from './ordinals.ts';

type Recurring = Extract<Term, { kind: 'recurring' }>;

/** A unit of repetition: how it is written, the contract's name of it, and its length in months (0: less than one). */
const units: readonly (readonly [stem: RegExp, per: Recurring['per'], months: number])[] = [
  [/^(?:год|лет|уч)/iu, 'year', 12],
  [/^(?:полу?г|п\/г|семестр)/iu, 'half-year', 6],
  [/^кв/iu, 'quarter', 3],
  [/^(?:четверт|триместр)/iu, 'school-quarter', 3],
  [/^мес/iu, 'month', 1],
  [/^нед/iu, 'week', 0],
  [/^(?:день|сут)/iu, 'week', 0],
];
const unit =
  '(?<unit>полугод[а-я]+|полгода|п/г|год[а-я]*|лет|семестр[а-я]*|триместр[а-я]*|квартал[а-я]*|кв\\.|четверт[ьи]|месяц[а-я]*|мес\\.?|недел[юьи]+|нед\\.|день|сутки)(?![а-яё])';

const numerals = ['', 'од', 'дв', 'тр', 'че', 'пя', 'ше'];
const count = '(?:\\d+|один|одного|одну|два|двух|две|три|тр[её]х|четыр[её]х|четыре|пяти|пять|шести|шесть)';

const countOf = (word: string | undefined): number => {
  if (!word) return 1;
  const spelled = numerals.indexOf(word.slice(0, 2).toLowerCase());
  return spelled > 0 ? spelled : Number(word) || 1;
};

/** `times` a unit, or every `every` units, as an RFC 5545 rule: «2 раза в год» comes every six months. */
const repeating = (noun: string, times = 1, every = 1): Term[] | null => {
  const [, per, length = 0] = units.find(([stem]) => stem.test(noun)) ?? [];
  if (!per) return null;
  const months = (length * every) / times;
  if (months > 0 && months % 12 === 0) return [rule('YEARLY', months / 12, per)];
  if (length > 0) return [rule('MONTHLY', Math.max(1, Math.round(months)), per)];
  return [rule(/^нед/iu.test(noun) ? 'WEEKLY' : 'DAILY', every, per)];
};

const rule = (frequency: string, interval: number, per: Recurring['per']): Term => ({
  kind: 'recurring',
  rule: interval > 1 ? `FREQ=${frequency};INTERVAL=${interval}` : `FREQ=${frequency}`,
  per,
});

const adverbs: readonly (readonly [stem: RegExp, unit: string])[] = [
  [/^ежегодн/iu, 'год'],
  [/^ежемесячн|^помесячн/iu, 'месяц'],
  [/^еженедельн/iu, 'неделя'],
  [/^ежеквартальн|^поквартальн|^по кварталам/iu, 'квартал'],
  [/^по четвертям/iu, 'четверть'],
  [/^по полугодиям/iu, 'полугодие'],
  [/^ежедневн/iu, 'день'],
];

/** «не реже», «не менее» set a limit that a rule cannot say. */
const limit = '(?:но\\s+)?(?:(?:не\\s+(?:реже|менее|чаще|более)|минимум)\\s+(?:чем\\s+)?)?';

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
    pattern: new RegExp(
      `(?<![а-яё\\d])${limit}(?:(?:\\d\\s*[-–]\\s*)?(?<times>${count})(?:-?х)?(?:\\s*\\([а-я]+\\))?\\s*)?(?<![а-яё])(?:раза?|р\\.)\\s*(?:в\\s+|/\\s*)(?:(?<every>${count})(?:-?х)?\\s+)?(?:учебн[а-я]+\\s+)?${unit}`,
      'iu',
    ),
    read: (match) => {
      const { times, every, unit: noun = '' } = groupsOf(match);
      return repeating(noun, countOf(times), countOf(every));
    },
  },
  {
    pattern: new RegExp(`(?<![а-яё])(?<times>дважды|трижды)\\s+в\\s+${unit}`, 'iu'),
    read: (match) => {
      const { times, unit: noun = '' } = groupsOf(match);
      return repeating(noun, countOf(times));
    },
  },
  {
    pattern: new RegExp(
      `(?<![а-яё])(?:во?\\s+)?${ordinals}\\s*(?:недел|декад)[а-яё]+\\s+(?:каждого\\s+)?месяца(?![а-яё])`,
      'iu',
    ),
    read: () => repeating('месяц'),
  },
  {
    // «в начале каждой четверти», «в последний день четверти», «в конце каждого месяца».
    pattern:
      /(?<![а-яё])(?:(?:в|до|к|на)\s+)?(?:(?:начал|кон[еч]?ц|середин|последн|перв|\d)[а-яё\d-]*\s+(?:[а-яё]+\s+)?)?кажд(?:ого|ой)\s+(?:учебно[а-яё]+\s+)?(?<unit>года|полугодия|квартала|четверти|месяца|недели)(?![а-яё])/iu,
    read: (match) => repeating(groupsOf(match)['unit'] ?? ''),
  },
  {
    pattern:
      /(?<![а-яё])(?:в\s+)?(?:перв|последн)[а-яё]+\s+(?:рабоч[а-яё]+\s+|учебн[а-яё]+\s+)?(?:день|дни|недел[яюи])\s+(?<unit>полугодия|квартала|четверти)(?![а-яё])/iu,
    read: (match) => repeating(groupsOf(match)['unit'] ?? ''),
  },
  {
    pattern: new RegExp(
      `(?<![а-яё])(?:в\\s+)?кажд[а-яё]+\\s+(?:(?<every>${count})\\s+)?(?:учебн[а-я]+\\s+)?${unit}`,
      'iu',
    ),
    read: (match) => {
      const { every, unit: noun = '' } = groupsOf(match);
      return repeating(noun, 1, countOf(every));
    },
  },
  {
    pattern:
      /(?<![а-яё])(?:(?:ежегодн|ежемесячн|помесячн|еженедельн|ежеквартальн|поквартальн|ежедневн)[а-яё]+|по кварталам|по четвертям|по полугодиям)(?![а-яё])/iu,
    read: ([word]) => repeating(adverbs.find(([stem]) => stem.test(word))?.[1] ?? ''),
  },
  {
    pattern:
      /(?<![а-яё])(?:на постоянной основе|постоянно|систематически|регулярно|непрерывно|бессрочно|круглосуточно)(?![а-яё])/iu,
    read: () => [{ kind: 'continuous' }],
  },
];
