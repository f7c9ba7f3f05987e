import type { Lexicon } from '../../model/lexicon.ts';
import type { Block } from '../../model/paper/block.ts';
import type { Word } from '../../model/paper/word.ts';

/** A word's two halves with the line's end between them. */
const broken = /(?<![\p{L}-])([\p{L}-]*\p{L})-[ \n](\p{Ll}\p{L}*)/gu;

/** No author types a soft hyphen at a line's end: what set the text divided the word. */
const divided = /(?<=\p{L})\u00ad[ \n](?=\p{L})/gu;

/**
 * After a number and before a capital letter a hyphen is the word's own: «2022-⏎2023», «788-⏎м», «№ 11-⏎МСХ»,
 * «Санкт-⏎Петербург».
 */
const brokenAtHyphen =
  /(?<=\d)-[ \n](?=\d|\p{L}{1,2}(?!\p{L})|\p{Lu}{2,})|(?<=\p{L})-[ \n](?=\p{Lu}\p{Ll})/gu;

/** Even the narrowest column cuts a word into no more parts. */
const mostParts = 6;

/** What a narrow column may have cut, and a mark that cannot begin a line. */
const cut = /\p{L}+(?:\u200b \p{Ll}+)+/gu;
const cutMark = /\u200b (?=[.,;:)»])/gu;

/** «систем⏎а»: no text ends in a preposition or «а». */
const cutLetter = /(\p{L}+)\u200b (\p{Ll})(?=\P{L}*$)/u;

/** The words of one letter that office papers use. */
const letterWord = /^[авикосу]$/u;

/** «научно-⏎и учебно-методический» is no word that was broken. */
const conjunction = /^(?:и|или|да)$/u;

/** «кто-то», «кое-как», «по-новому», «Ростов-на-Дону». */
const particle = /^(?:кое|по|во|в|из)-|-(?:то|либо|нибудь|таки|ка)$/iu;

/**
 * Joins the words that a line's end broke. The document itself tells best whether the hyphen is the word's own, as names
 * of people and places are in no dictionary; else the lexicon does. What is no word was broken off, all the more of a name.
 */
export const mendHyphens = (
  blocks: readonly Block[],
  words: readonly Word[],
  lexicon: Lexicon,
): readonly Block[] => {
  const own = new Set(words.map(({ text }) => text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')));
  // Shorter ones are rather syllables: «Сороки-⏎на», «Старо-⏎дубцеву».
  const isWord = (half: string, shortest: number): boolean => half.length >= shortest && lexicon.has(half);
  const isHyphenOwn = (left: string, right: string): boolean => {
    const last = left.split('-').at(-1) ?? '';
    if (own.has(`${left}${right}`.toLowerCase())) return false;
    if (own.has(`${left}-${right}`.toLowerCase())) return true;
    if (lexicon.has(last + right)) return false;
    return (
      particle.test(`${last}-${right}`) || isWord(right, 4) || isWord(last, /^\p{Lu}/u.test(last) ? 6 : 4)
    );
  };
  const join = (whole: string, left: string, right: string): string => {
    if (!isHyphenOwn(left, right)) return left + right;
    return conjunction.test(right) ? whole : `${left}-${right}`;
  };
  const isOneWord = (...parts: readonly string[]): boolean => {
    const whole = parts.join('');
    const isWhole = (part: string): boolean =>
      part.length === 1 ? letterWord.test(part) : lexicon.has(part);
    return (own.has(whole.toLowerCase()) || lexicon.has(whole)) && !parts.every(isWhole);
  };
  const mendLetter = (whole: string, left: string, letter: string): string =>
    lexicon.has(left + letter) ? left + letter : whole;
  const mendCut = (whole: string): string => {
    const parts = whole.split('\u200b ');
    if (parts.length <= mostParts && isOneWord(...parts)) return parts.join('');
    const joined: string[] = [];
    for (const part of parts) {
      const last = joined.at(-1);
      if (last !== undefined && isOneWord(last, part)) joined.splice(-1, 1, last + part);
      else joined.push(part);
    }
    return joined.join(' ');
  };
  const mend = (text: string): string =>
    text
      .replace(cutMark, '')
      .replace(cutLetter, mendLetter)
      .replace(cut, mendCut)
      .replaceAll('\u200b', '')
      .replace(divided, '')
      .replace(brokenAtHyphen, '-')
      .replace(broken, join);
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: mend(block.text) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, text: mend(cell.text) })),
          })),
        },
  );
};
