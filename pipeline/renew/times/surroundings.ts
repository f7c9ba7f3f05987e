import { isHoliday } from '../../model/calendar/day-off.ts';
import { monthPattern } from '../../model/dates/russian-date.ts';
import type { Quoted } from '../../model/quotes.ts';
import type { FoundTime } from './found-time.ts';

/** What a time stands in. */
export interface Surroundings {
  /** The whole text. */
  readonly text: string;
  /** Its outermost quotations. */
  readonly quotations: readonly Quoted[];
  /** True where the text is an item's deadline. */
  readonly deadline: boolean;
  /** What is to be done by the deadline that the text is, empty elsewhere. */
  readonly activity: string;
  /** The heading of the column that the text stands in, null elsewhere. */
  readonly heading: string | null;
  /** Number and date (ISO 8601) of last year's order, null where the document has none. */
  readonly registration: { readonly number: string | null; readonly date: string | null } | null;
}

/** What stands before a time is read so far back, and after it so far on, letters: a text may be very long. */
const reach = 300;

export const before = ({ text }: Surroundings, { index }: FoundTime): string =>
  text.slice(Math.max(0, index - reach), index);

export const after = ({ text }: Surroundings, { index, text: time }: FoundTime): string =>
  text.slice(index + time.length, index + time.length + reach);

/** The outermost quotation that a time stands in. */
export const quotationOf = ({ quotations }: Surroundings, { index }: FoundTime): Quoted | null =>
  quotations.find(({ from, to }) => index > from && index < to) ?? null;

/** True where a word makes a time a limit: «до 9 мая», not «за неделю до 9 мая»; «к 8 Марта» is what a holiday is for. */
export const isLimit = (around: Surroundings, time: FoundTime): boolean => {
  const word = before(around, time).match(limitWord)?.[1];
  return word !== undefined && !(/^ко?$/iu.test(word) && time.days.some(isHoliday));
};

const limitWord =
  /(?<![а-яё]|(?:дн(?:я|ей)|день|недел[а-я]{1,2}|месяц[а-я]{0,3}|час[а-я]{0,2})\s+)(до|к|ко|не позднее|не позже)\s+$/iu;

const aDay = `(?<!\\d)\\d{1,2}(?:\\.\\d{1,2}(?:\\.\\d{2,4})?|\\s+${monthPattern}(?:\\s+\\d{4})?)\\s*(?:года|г\\.?)?`;
const dash = '\\.?\\s*[-‐‑‒–—−]\\s*';
const dayAfter = new RegExp(`^(?:${dash}|\\.?\\s+по\\s+)${aDay}`, 'iu');
const untilDay = new RegExp(`^\\.?\\s+до\\s+${aDay}`, 'iu');
const dayBefore = new RegExp(
  `(?:${aDay}(?:${dash}|\\.?\\s+по\\s+)|(?<![а-яё])с\\s+${aDay}\\.?\\s+до\\s+)$`,
  'iu',
);

/** Which end of a range a time is whose other end is a time by itself: «с 01.09.2021 по 31.05.2022». */
export const endOfRange = (around: Surroundings, time: FoundTime): 'first' | 'last' | null => {
  const [left, right] = [before(around, time), after(around, time)];
  if (dayAfter.test(right) || (untilDay.test(right) && /(?<![а-яё])с\s+$/iu.test(left))) return 'first';
  return dayBefore.test(left.slice(-60)) ? 'last' : null;
};
