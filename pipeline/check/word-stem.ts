import { fold } from '../model/fold.ts';

/** Endings of nouns and adjectives in all cases, the longest first. */
const ending =
  /(?:иями|ями|ами|ыми|ими|его|ого|ему|ому|иях|иям|ием|ев|ов|ей|ий|ый|ой|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ию|ия|ии|ам|ям|ом|ем|ах|ях|а|я|о|е|ы|и|у|ю|ь|й)$/u;

/** A word without its ending, three letters at least: «карты» and «карта» → «карт», «графика» → «график». */
const wordStem = (word: string): string =>
  (word.slice(0, 3) + word.slice(3).replace(ending, '')).replace(fleeting, '');

/** «заявок», «заявки»: a vowel before the last consonant that comes and goes. */
const fleeting = /(?<=[а-я]{3})[ое](?=[кцнлр]$)/u;

/** The stems of a text's words of three letters and more, in order, and its numbers. */
export const stemsIn = (text: string): string[] =>
  (fold(text).match(/[а-яa-z]{3,}|\d+/gu) ?? []).map(wordStem);
