import { isoDate, monthGenitives, monthOf } from '../model/dates/russian-date.ts';
import { textsOf } from '../model/text-walk.ts';
import type { Check } from './check.ts';

const inDigits = /(?<![\d.])([0-3]\d)\.([01]\d)\.(\d{4})(?![\d.]\d|\d)/gu;
const inWords = new RegExp(`(?<![\\d.–-])(\\d{1,2})\\s+(${monthGenitives.join('|')})(?:\\s+(\\d{4}))?`, 'gu');

/** Where no year is said, 29 February may be meant. */
const leapYear = '2024';

/** The dates in a text that no calendar has: «31.06.2025», «30 февраля». */
export const impossibleDays = (text: string): readonly string[] => [
  ...[...text.matchAll(inDigits)].flatMap(([date, day, month, year]) =>
    isoDate(Number(year), Number(month), Number(day)) === null ? [date] : [],
  ),
  ...[...text.matchAll(inWords)].flatMap(([date, day, month = '', year = leapYear]) =>
    isoDate(Number(year), monthOf(month) ?? 0, Number(day)) === null ? [date] : [],
  ),
];

/** A day that the month has not: a deadline that never comes. */
export const noSuchDay: Check = (parts, say) => {
  for (const { path, text } of textsOf(parts))
    for (const date of impossibleDays(text)) say('check/no-such-day', { date }, { path });
};
