import { editDistance } from './character-error-rate.ts';
import type { Comparison } from './comparison.ts';
import type { Share } from './share.ts';

/**
 * The character error rate of a document: wrong, missing and surplus characters of its values to the characters of the
 * truth. A value that stands in another's place counts as both, missing and surplus.
 */
export const wrongLetters = ({ values }: Comparison): Share => ({
  right: values.reduce((all, { truth, read }) => all + editDistance(truth ?? '', read ?? ''), 0),
  total: values.reduce((all, { truth }) => all + (truth ?? '').length, 0),
});

/** Words of the reading in which Cyrillic and Latin letters are mixed, to all of its words: they break every search. */
export const mixedWords = ({ values }: Comparison): Share => {
  const words = values.flatMap(({ read }) => read?.match(/\p{L}+/gu) ?? []);
  const mixed = words.filter((word) => /\p{sc=Latin}/u.test(word) && /\p{sc=Cyrillic}/u.test(word));
  return { right: mixed.length, total: words.length };
};
