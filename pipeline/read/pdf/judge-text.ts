import type { Lexicon } from '../../model/lexicon.ts';
import type { Word } from '../../model/word.ts';
import { mendLetters } from './mend-letters.ts';

/** What is to be thought of the text that a page's fonts give. */
export interface TextVerdict {
  /** False where the letters are not those that are printed, so that the page has to be recognised. */
  readonly believed: boolean;
  /** The words, letters of a wrong encoding replaced by those that are printed. */
  readonly words: readonly Word[];
}

/** Characters that stand for no letter: private use, the replacement character, control characters. */
const meaningless = /[\p{Co}\p{Cc}\p{Cn}\ufffd]/u;
/** More of them than this, of all characters, and the fonts do not say what they print. */
const mostMeaningless = 0.03;
/** Fewer words than this tell nothing of a page's text. */
const enoughWords = 15;
/** The least share of known words among a page's Russian ones in lower case, names and abbreviations left out. */
const leastKnown = 0.7;
/** The least share of words that look like words in a page without Russian. */
const leastLatin = 0.7;

/** Judges one page's text by its letters alone and by what share of its words is known. Pure. */
export const judgeText = (printed: readonly Word[], lexicon: Lexicon): TextVerdict => {
  const words = mendLetters(printed);
  return {
    words,
    believed: !hasMeaningless(words) && isLanguage(undivided(words.map(({ text }) => text)), lexicon),
  };
};

const hasMeaningless = (words: readonly Word[]): boolean => {
  const characters = words.flatMap(({ text }) => [...text]);
  const found = characters.filter((character) => meaningless.test(character)).length;
  return found > characters.length * mostMeaningless;
};

/** Without the halves of words that a line's end divides, which no dictionary has: a narrow column is full of them. */
const undivided = (words: readonly string[]): readonly string[] =>
  words.filter((word, place) => !isFirstHalf(word) && !isFirstHalf(words[place - 1] ?? ''));

const isFirstHalf = (word: string): boolean => /\p{Ll}[-\u00ad\u2010]$/u.test(word);

const isLanguage = (words: readonly string[], lexicon: Lexicon): boolean => {
  const russian = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  const lettered = words.filter((word) => /\p{L}/u.test(word));
  if (lettered.length < enoughWords) return true;
  if (russian.length < lettered.length / 10) return shareOf(lettered, isLatinWord) >= leastLatin;
  const plain = russian.map((word) => word.replace(/^\P{L}+|\P{L}+$/gu, '')).filter(isPlainWord);
  return plain.length < enoughWords || shareOf(plain, lexicon.has) >= leastKnown;
};

const shareOf = (words: readonly string[], holds: (word: string) => boolean): number =>
  words.filter(holds).length / words.length;

/** In lower case and no abbreviation: what a dictionary has. */
const isPlainWord = (word: string): boolean => /^[\p{Ll}-]{4,}$/u.test(word);

/** Codes of glyphs taken for letters give «3ULND]», not words. */
const isLatinWord = (word: string): boolean =>
  /^\P{L}*(?:\p{Lu}?\p{Ll}+|\p{Lu}+)\P{L}*$/u.test(word) && /[aeiouy]/iu.test(word);
