import type { Correction } from '../../model/document.ts';
import type { DoubtfulWord } from '../../run/work/review-work.ts';
import { kindOf, subjectOf } from '../contract/edit/shapes.ts';
import type { Doubt } from '../contract/review.ts';

type Said = Pick<Doubt, 'pointer' | 'word' | 'otherwise' | 'message'>;

const bare = (text: string): string => text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');

/** What the program made of a word. As it was read it stands in no text any more: its pointer may be that of a larger part. */
const correctionOf = (
  { text, pointer }: DoubtfulWord,
  corrections: readonly Correction[],
): Correction | undefined =>
  corrections.find(
    ({ path, from }) => pointer !== null && `${path}/`.startsWith(`${pointer}/`) && from === bare(text),
  );

/** A word that was mended stands in the text as it is now: that is what a person is asked about. */
const saidOf = (word: DoubtfulWord, corrections: readonly Correction[]): Said => {
  const { text, otherwise } = word;
  const mended = correctionOf(word, corrections);
  if (mended) {
    const message = `Прочитано «${mended.from}», исправлено на «${mended.to}». Сверьте с бумагой.`;
    return { pointer: subjectOf(mended.path), word: mended.to, otherwise: null, message };
  }
  const rival = otherwise === null ? '' : `, возможно «${otherwise}»`;
  const message = `Слово прочитано неуверенно: «${text}»${rival}. Сверьте с бумагой.`;
  return { pointer: subjectOf(word.pointer), word: text, otherwise, message };
};

/** What stands around a date says nothing that the date does not: «г.», «от». */
const isBesideDate = ({ pointer, text }: DoubtfulWord): boolean =>
  kindOf(pointer) === 'date' && /^[^\p{L}\d]*(?:г|года|от)?[^\p{L}\d]*$/iu.test(text);

/** `reading` tells the words of one reading from those of another. */
export const wordDoubts = (
  words: readonly DoubtfulWord[],
  reading: number,
  corrections: readonly Correction[],
): readonly Doubt[] =>
  words
    .filter((word) => !isBesideDate(word))
    .map((word, index) => ({
      id: `word-${reading}-${index}`,
      kind: 'word',
      rule: 'word',
      severity: 'warning',
      ...saidOf(word, corrections),
      spot: word.spot,
    }));
