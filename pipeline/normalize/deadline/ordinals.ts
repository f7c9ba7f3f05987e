import { ordinalOf } from '../../model/ordinal.ts';
import { dash } from './matcher.ts';

const ending = '(?:\\s?-\\s?|)(?:[йяеюм]|ый|ой|ий|ая|ья|ое|ую|го|ом|ей)(?![а-яё])';
const ordinal = `(?<![\\d.a-zа-яё])(?:[1-5](?:${ending})?(?!\\d)|IV|I{1,3}|V|(?:перв|втор|трет|четв[её]рт|пят|последн)[а-яё]+)(?![a-z])`;

/** «1», «2-я», «I и III», «1-2», «первый, третий», «последняя»; no capture groups. */
export const ordinals = `${ordinal}(?:\\s*(?:,|и|[-–—])\\s*${ordinal})*`;

const range = new RegExp(`(${ordinal})(?:${dash}(${ordinal}))?`, 'giu');

/** First and last of each range in a list of ordinals: «1-2, 4» is 1 to 2 and 4 to 4. */
export const ordinalRanges = (list: string): [first: number, last: number][] =>
  [...list.matchAll(range)].map(([, first = '', last = first]) => [ordinalOf(first), ordinalOf(last)]);
