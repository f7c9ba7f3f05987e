import { isHoliday } from '../../model/calendar/day-off.ts';
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

/** Where a time stands in a range whose other end is a time by itself: «с 01.09.2021 по 31.05.2022». */
export const endOfRange = (around: Surroundings, time: FoundTime): 'first' | 'last' | null => {
  if (/^\.?(?:\s*[-‐‑‒–—−]\s*|\s+(?:по|до)\s+)[\d«"]/u.test(after(around, time))) return 'first';
  return /(?:\d|\d\s?г\.|год[а-я]?)(?:\s*[-‐‑‒–—−]\s*|\.?\s+(?:по|до)\s+)$/u.test(before(around, time))
    ? 'last'
    : null;
};
