import type { FoundWord } from '../../tools/text-engine.ts';

/** «3», «3.», «3.1», «12)» */
const number = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/;

/** What a number may have been taken for: a few characters, without a word in them. */
const mayBeNumber = /^(?!.*(?:\p{L}{3}|[№%])).{1,6}$/u;

/** All that a number can consist of. */
export const numberCharacters = '0123456789.';

/** So many of a column's short cells are numbers where it is a column of numbers. */
const fewest = 2;
const share = 0.6;

const textOf = (words: readonly FoundWord[]): string => words.map(({ text }) => text).join('');

/** Those cells of a column of numbers, by index, that were read as anything else: «ЗЛ» for «3.1». */
export const oddNumbers = (cells: readonly (readonly FoundWord[])[]): number[] => {
  const texts = cells.map(textOf);
  const short = texts.filter((text) => mayBeNumber.test(text));
  const numbers = short.filter((text) => number.test(text)).length;
  if (numbers < fewest || numbers < short.length * share) return [];
  return [...texts.keys()].filter((index) => {
    const text = texts[index] ?? '';
    return text === '' || (mayBeNumber.test(text) && !number.test(text));
  });
};

export const isNumber = (words: readonly FoundWord[]): boolean => number.test(textOf(words));
