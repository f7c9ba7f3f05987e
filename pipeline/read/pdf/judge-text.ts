import type { Lexicon } from '../../model/lexicon.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Glyph } from './drawing.ts';

/** Characters that stand for no letter: private use, the replacement character, control characters. */
const meaningless = /^[\p{Co}\p{Cn}\ufffd]|[^\P{Cc}\t\n\r]/u;
/** More of them than this, of all characters, and the fonts do not say what they print. */
const mostMeaningless = 0.03;
/** Fewer words than this tell nothing of a page's text. */
const enoughWords = 15;
/** The least share of known words among a page's Russian ones in lower case, names and abbreviations left out. */
const leastKnown = 0.7;
/** The least share of words that look like words in a page without Russian. */
const leastLatin = 0.7;

/**
 * True where a page's letters are those that are printed, as far as the letters and the share of known words show; a
 * page that is not believed has to be recognised. Pure.
 */
export const isBelievable = (
  { glyphs, words }: { readonly glyphs: readonly Glyph[]; readonly words: readonly Word[] },
  lexicon: Lexicon,
): boolean => {
  if (shareOf(glyphs, ({ text }) => meaningless.test(text)) > mostMeaningless) return false;
  const texts = words.map(({ text }) => text);
  const lettered = texts.filter((text) => /\p{L}/u.test(text));
  const russian = lettered.filter((text) => /\p{Script=Cyrillic}/u.test(text));
  if (russian.length < lettered.length / 10 || russian.length === 0) return isWritten(texts, lettered);
  return isRussian(russian, lexicon);
};

const shareOf = <Each>(all: readonly Each[], holds: (each: Each) => boolean): number =>
  all.filter(holds).length / Math.max(1, all.length);

/** Numbers, or a text in Latin letters; codes of glyphs taken for letters give «3ULND]» and «$%&'$». */
const isWritten = (texts: readonly string[], lettered: readonly string[]): boolean =>
  shareOf(texts, (text) => odd.test(text)) < 1 - leastLatin &&
  (lettered.length < enoughWords || shareOf(lettered, isLatinWord) >= leastLatin);

/** Two signs running that no text has beside each other. */
const odd = /[!"#$%&'*+<=>@\\^`{|}~]{2}/u;

const isLatinWord = (word: string): boolean =>
  /^\P{L}*(?:\p{Lu}?\p{Ll}+|\p{Lu}+)\P{L}*$/u.test(word) && /[aeiouy]/iu.test(word);

/**
 * No dictionary has the halves of words that a line's end divides, and a narrow column is full of them; so as many
 * unknown words as there are first halves are taken for second ones.
 */
const isRussian = (words: readonly string[], lexicon: Lexicon): boolean => {
  const halves = words.filter(isFirstHalf).length;
  const plain = words
    .filter((word) => !isFirstHalf(word))
    .map((word) => word.replace(/^\P{L}+|\P{L}+$/gu, ''))
    .filter(isPlainWord);
  const unknown = plain.filter((word) => !lexicon.has(word)).length - halves;
  return plain.length < enoughWords || unknown <= plain.length * (1 - leastKnown);
};

const isFirstHalf = (word: string): boolean => /\p{Ll}[-\u00ad]$/u.test(word);

/** In lower case and no abbreviation: what a dictionary has. */
const isPlainWord = (word: string): boolean => /^[\p{Ll}-]{4,}$/u.test(word);
