import type { FoundWord } from '../../tools/text-engine.ts';
import { emOf, median } from '../font-size.ts';

/** Capitals whose small letter has the same shape: told apart by nothing but their height. */
const alike = /^[^\p{L}]*[ВГДЖЗИЙКЛМНОПСТХЦЧШЩЪЫЬЭЮЯ]+[^\p{L}\d]*$/u;
const hasSmall = /[а-яё]{2}/u;

/** So many words about it tell how large the letters are. */
const witnesses = 12;
const fewest = 4;

/** A word is as high as its letters are thought to be where it differs by no more; the wrong case differs by 0.4. */
const near = 0.13;
const far = 0.2;

/** Words of one picture, those in capitals that are only as high as small letters made small: «ИЮЛЬ», «2025 Г.». */
export const withSmallLetters = (words: readonly FoundWord[]): FoundWord[] => {
  const known = words.flatMap((word) => {
    const em = hasSmall.test(word.text) ? emOf(word.text, word.bottom - word.top) : null;
    return em === null ? [] : [{ word, em }];
  });
  return words.map((word) => {
    if (!alike.test(word.text)) return word;
    const about = known
      .map(({ word: other, em }) => ({ em, distance: distance(word, other) }))
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, witnesses);
    const em = about.length < fewest ? null : median(about.map((other) => other.em));
    return em !== null && isSmall(word, em) ? { ...word, text: word.text.toLowerCase() } : word;
  });
};

/** A line above or below is as far as a quarter of its length aside. */
const distance = (word: FoundWord, other: FoundWord): number =>
  Math.abs(word.bottom - other.bottom) + Math.abs(word.left - other.left) / 4;

const isSmall = ({ text, top, bottom }: FoundWord, em: number): boolean => {
  const difference = (as: string): number => Math.abs((emOf(as, bottom - top) ?? 0) / em - 1);
  return difference(text.toLowerCase()) < near && difference(text) > far;
};
