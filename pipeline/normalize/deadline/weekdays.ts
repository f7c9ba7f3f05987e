import { dash } from './matcher.ts';

const stems = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
const short = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A day of the week in any case, or its abbreviation; no capture groups. */
export const weekday =
  '(?<![а-яё])(?:понедельник(?:а|ам|и)?|вторник(?:а|ам|и)?|сред(?:а|у|ы|ам)|четверг(?:а|ам|и)?|пятниц(?:а|у|ы|ам)|суббот(?:а|у|ы|ам)|воскресень(?:е|я|ям)|(?:пн|вт|ср|чт|пт|сб|вс)\\.?)(?![а-яё])';

/** «вторник, четверг», «понедельник – пятница», «по понедельникам и средам»; no capture groups. */
export const weekdays = `${weekday}(?:\\s*(?:,|и|[-–—])\\s*(?:по\\s+)?${weekday})*`;

const range = new RegExp(`(${weekday})(?:${dash}(${weekday}))?`, 'giu');

/** 0 is Monday. */
const weekdayIndex = (word: string): number => {
  const small = word.toLowerCase();
  const spelled = stems.findIndex((stem) => small.startsWith(stem));
  return spelled < 0 ? short.findIndex((stem) => small.startsWith(stem)) : spelled;
};

/** The RFC 5545 codes of the days in a list, ranges unrolled. */
export const weekdayCodes = (list: string): string[] =>
  [...list.matchAll(range)].flatMap(([, first = '', last = first]) =>
    codes.slice(weekdayIndex(first), weekdayIndex(last) + 1),
  );

/** The day of the month that is the `nth` (−1: the last) weekday of this index; null where the month has none. */
export const nthWeekday = (year: number, month: number, code: string, nth: number): number | null => {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const monday = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const first = 1 + ((codes.indexOf(code) - monday + 7) % 7);
  const days = [0, 7, 14, 21, 28].map((weeks) => first + weeks).filter((day) => day <= length);
  return days.at(nth < 0 ? nth : nth - 1) ?? null;
};
