import { findQuoted } from '../../model/quotes.ts';
import type { FoundTime } from './found-time.ts';

/** What a time stands in. */
export interface Surroundings {
  /** The whole text. */
  readonly text: string;
  /** True where the text is an item's deadline. */
  readonly deadline: boolean;
  /** The heading of the column that the text stands in, null elsewhere. */
  readonly heading: string | null;
  /** Number and date (ISO 8601) of last year's order, null where the document has none. */
  readonly registration: { readonly number: string | null; readonly date: string | null } | null;
}

export const before = ({ text }: Surroundings, { index }: FoundTime): string => text.slice(0, index);

export const after = ({ text }: Surroundings, { index, text: time }: FoundTime): string =>
  text.slice(index + time.length);

/** True for a time within quotation marks. */
export const isQuoted = ({ text }: Surroundings, { index }: FoundTime): boolean =>
  findQuoted(text).some(({ from, to }) => index > from && index < to);

/** True where a word makes a time a limit: «до 9 мая», not «за неделю до 9 мая». */
export const isLimit = (around: Surroundings, time: FoundTime): boolean =>
  /(?<![а-яё]|(?:дн(?:я|ей)|день|недел[а-я]{1,2}|месяц[а-я]{0,3}|час[а-я]{0,2})\s+)(?:до|к|ко|не позднее|не позже)\s+$/iu.test(
    before(around, time),
  );

/** Where a time stands in a range whose other end is a time by itself: «с 01.09.2021 по 31.05.2022». */
export const endOfRange = (around: Surroundings, time: FoundTime): 'first' | 'last' | null => {
  if (/^\.?(?:\s*[-‐‑‒–—−]\s*|\s+(?:по|до)\s+)[\d«"]/u.test(after(around, time))) return 'first';
  return /(?:\d|\d\s?г\.|год[а-я]?)(?:\s*[-‐‑‒–—−]\s*|\.?\s+(?:по|до)\s+)$/u.test(before(around, time))
    ? 'last'
    : null;
};
