import { dash } from './matcher.ts';

const ending = '(?:\\s?-\\s?|)(?:[йяеюм]|ый|ой|ий|ая|ья|ое|ую|го|ом|ей)(?![а-яё])';
const ordinal = `(?<![\\d.a-zа-яё])(?:[1-5](?:${ending})?(?!\\d)|IV|I{1,3}|V|(?:перв|втор|трет|четв[её]рт|пят|последн)[а-яё]+)(?![a-z])`;

/** «1», «2-я», «I и III», «1-2», «первый, третий», «последняя»; no capture groups. */
export const ordinals = `${ordinal}(?:\\s*(?:,|и|[-–—])\\s*${ordinal})*`;

const range = new RegExp(`(${ordinal})(?:${dash}(${ordinal}))?`, 'giu');
const roman = ['I', 'II', 'III', 'IV', 'V'];
const stems = ['перв', 'втор', 'трет', 'четв', 'пят'];

/** The number that an ordinal says; −1 is the last one, as in RFC 5545. */
const ordinalOf = (word: string): number => {
  const small = word.toLowerCase();
  if (small.startsWith('последн')) return -1;
  const spelled = stems.findIndex((stem) => small.startsWith(stem));
  return 1 + roman.indexOf(word.toUpperCase()) || 1 + spelled || Number.parseInt(word, 10);
};

/** First and last of each range in a list of ordinals: «1-2, 4» is 1 to 2 and 4 to 4. */
export const ordinalRanges = (list: string): [first: number, last: number][] =>
  [...list.matchAll(range)].map(([, first = '', last = first]) => [ordinalOf(first), ordinalOf(last)]);
