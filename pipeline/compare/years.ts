/** Texts and dates of two years: what moved with the year alone is the same. */

import { monthEnd, partsOf } from '../model/dates/russian-date.ts';
import { wordsOf } from '../model/difference/word-edits.ts';
import { fold } from '../model/fold.ts';

/** A word with each year in it moved: «2021-2022», «2021/22», «10.09.2021», «10.09.21». */
const moveYears = (word: string, years: number): string => {
  const short = (digits: string): string => String((Number(digits) + years + 100) % 100).padStart(2, '0');
  return word
    .replace(/(?<=^\d{1,2}\.\d{1,2}\.)\d\d$/u, short)
    .replace(/(?<=(?<!\d)20\d\d\s?[-/])\d\d$/u, short)
    .replace(/(?<!\d)20\d\d(?!\d)/gu, (year) => String(Number(year) + years));
};

/** What texts are compared by: without the marks at their ends, in one spelling, its years moved. */
export const keyOf = (text: string, years: number): string =>
  fold(text)
    .replace(/^[\s.,;:–-]+|[\s.,;:]+$/gu, '')
    .replace(/[\d./-]+/gu, (word) => moveYears(word, years));

/** True for two texts that say the same, each year moved on or, as in another act's title, left. */
export const sameButYears = (old: string, next: string, years: number): boolean => {
  const right = keyOf(next, 0);
  if (keyOf(old, 0) === right || keyOf(old, years) === right) return true;
  const [left, words] = [wordsOf(keyOf(old, 0)), wordsOf(right)];
  return (
    left.length === words.length &&
    left.every((word, index) => word === words[index] || moveYears(word, years) === words[index])
  );
};

const isMonthEnd = (iso: string): boolean => {
  const { year, month } = partsOf(iso);
  return iso === monthEnd(year, month);
};

/** A date moved by whole years; a month's last day stays one. */
export const moveDate = (iso: string, years: number): string => {
  const { year, month } = partsOf(iso);
  return isMonthEnd(iso) ? monthEnd(year + years, month) : `${year + years}${iso.slice(4)}`;
};

/** Whole months between two dates on one day of the month, or on the last days of theirs; null for any others. */
export const monthsBetween = (from: string, to: string): number | null => {
  const [start, end] = [partsOf(from), partsOf(to)];
  const whole = start.day === end.day || (isMonthEnd(from) && isMonthEnd(to));
  return whole ? (end.year - start.year) * 12 + end.month - start.month : null;
};
