import { fold } from '../model/fold.ts';

/** A word without its ending, as far as six letters tell it: «карты» and «карта» → «карт», «порядок», «порядка» → «поряд». */
export const wordStem = (word: string): string => word.slice(0, Math.max(3, Math.min(6, word.length - 2)));

/** The stems of a text's words of three letters and more, in order, and its numbers. */
export const stemsIn = (text: string): string[] =>
  (fold(text).match(/[а-яa-z]{3,}|\d+/gu) ?? []).map((word) => (/\d/u.test(word) ? word : wordStem(word)));
