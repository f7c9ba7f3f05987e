import type { Word } from '../../model/paper/word.ts';

/**
 * Words whose letters were given in a wrong way that can be undone surely: Windows-1251 taken for Latin-1
 * («Ïðèêàç»), and Latin letters that look like Russian ones within Russian words («пpикaз»), where a page is full of
 * them. A word here and there stays as its author typed it.
 */
export const mendLetters = (words: readonly Word[]): readonly Word[] => {
  if (isMany(words, isMistaken)) return words.map((word) => ({ ...word, text: fromLatin1(word.text) }));
  if (isMany(words, isMixed)) return words.map((word) => ({ ...word, text: toRussian(word.text) }));
  return words;
};

/** A fault of a font shows in at least this many words, and in this share of them all. */
const fewest = 5;
const leastShare = 0.1;

const isMany = (words: readonly Word[], holds: (text: string) => boolean): boolean => {
  const count = words.filter(({ text }) => holds(text)).length;
  return count >= fewest && count >= words.length * leastShare;
};

/** No language writes four letters running that are all accented. */
const isMistaken = (text: string): boolean => /[\u00c0-\u00ff]{4}/u.test(text);

const decoder = new TextDecoder('windows-1251');

/** The upper half of Latin-1, but for the signs that both encodings have at the same place. */
const fromLatin1 = (text: string): string =>
  text.replace(/[\u00a1-\u00a3\u00a5\u00a8\u00aa\u00af\u00b2-\u00b4\u00b8-\u00ba\u00bc-\u00ff]/gu, (letter) =>
    decoder.decode(Uint8Array.of(letter.charCodeAt(0))),
  );

const isMixed = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text) && lookAlike.test(text);

const latin = 'ABCEHKMOPTXYaceopxy';
const russian = 'АВСЕНКМОРТХУасеорху';
const lookAlike = new RegExp(`[${latin}]`, 'u');

/** A word of nothing but such letters is a Russian one here too. */
const toRussian = (text: string): string =>
  /[a-z]/iu.test(text.replaceAll(new RegExp(lookAlike, 'gu'), ''))
    ? text
    : text.replaceAll(new RegExp(lookAlike, 'gu'), (letter) => russian[latin.indexOf(letter)] ?? letter);
