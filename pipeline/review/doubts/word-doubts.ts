import type { DoubtfulWord } from '../../run/work/review-work.ts';
import { kindOf, subjectOf } from '../contract/edit/shapes.ts';
import type { Doubt } from '../contract/review.ts';

const messageOf = ({ text, otherwise }: DoubtfulWord): string =>
  otherwise === null
    ? `Слово прочитано неуверенно: «${text}». Сверьте с бумагой.`
    : `Слово прочитано неуверенно: «${text}», возможно «${otherwise}». Сверьте с бумагой.`;

/** What stands around a date says nothing that the date does not: «г.», «от». */
const isBesideDate = ({ pointer, text }: DoubtfulWord): boolean =>
  kindOf(pointer) === 'date' && /^[^\p{L}\d]*(?:г|года|от)?[^\p{L}\d]*$/iu.test(text);

/** `reading` tells the words of one reading from those of another. */
export const wordDoubts = (words: readonly DoubtfulWord[], reading: number): readonly Doubt[] =>
  words
    .filter((word) => !isBesideDate(word))
    .map((word, index) => ({
      id: `word-${reading}-${index}`,
      kind: 'word',
      rule: 'word',
      severity: 'warning',
      pointer: subjectOf(word.pointer),
      message: messageOf(word),
      word: word.text,
      otherwise: word.otherwise,
      spot: word.spot,
    }));
