import type { Lexicon } from '../model/lexicon.ts';

/** A word's two halves at a line's end: «образова-⏎ния», and «учебно- методическое» where the break became a space. */
const brokenWord = /(?<=^|[^\p{L}-])([\p{L}-]*\p{L})-\s+(\p{Ll}\p{L}*)/gu;

/** A name's own hyphen at a line's end: «Ясногорье-⏎Заречное». */
const brokenName = /(?<=\p{L}-)\n(?=\p{Lu}\p{Ll})/gu;

/**
 * Text as one line: white space single, words that were hyphenated at a line's end whole again. A hyphen that
 * belongs to the word stays («контрольно-измерительных»), and so does one that hangs («научно- и учебно-»).
 */
export const oneLine = (text: string, lexicon: Lexicon): string =>
  text
    .replaceAll('\u00ad', '')
    .replace(brokenName, '')
    .replace(brokenWord, (whole: string, left: string, right: string) => {
      if (/^(?:и|или|да)$/u.test(right)) return whole;
      const joined = (left.split('-').at(-1) ?? '') + right;
      return lexicon.has(joined) ? left + right : `${left}-${right}`;
    })
    .replace(/\s+/gu, ' ')
    .trim();

/** `oneLine`, with null for nothing: an empty text, or the dash or underscores that stand for one. */
export const oneLineOrNull = (text: string, lexicon: Lexicon): string | null => {
  const line = oneLine(text, lexicon);
  return /^[-–—_.\s]*$/u.test(line) ? null : line;
};

/** Letter-spaced words closed up: «П Р И К А З» → «ПРИКАЗ». */
export const closeLetterSpacing = (text: string): string =>
  text.replace(/(?<![\p{L}\d])(?:\p{L}[ \u00a0]){2,60}\p{L}(?!\p{L})/gu, (word) => word.replace(/\s/gu, ''));
