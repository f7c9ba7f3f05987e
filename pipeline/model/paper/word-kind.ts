import type { Lexicon } from '../lexicon.ts';

/**
 * What a recognised word looks like; what is easily misread differs from kind to kind. `known`: in the dictionary;
 * `number`: digits and their marks; `short`: initials and abbreviations up to two letters a piece; `unknown`: names,
 * abbreviations and misprints; `odd`: what nobody prints, as letters of two alphabets or digits inside a word.
 */
export type WordKind = 'known' | 'number' | 'short' | 'unknown' | 'odd';

const marks = String.raw`[.,:;!?«»"“”„()\[\]…/–—-]`;
const number = new RegExp(String.raw`^(?:№|${marks})*\d+(?:(?:${marks}|%)+\d*)*$`, 'u');
const word = new RegExp(String.raw`^${marks}*(?:\p{L}+${marks}*)+$`, 'u');
/** «5-й», «9а», «2023г.»: digits, then a few letters. */
const ordinal = new RegExp(String.raw`^${marks}*\d+-?\p{sc=Cyrillic}{1,3}${marks}*$`, 'u');

export const wordKind = (text: string, lexicon: Lexicon): WordKind => {
  if (number.test(text)) return 'number';
  if (ordinal.test(text)) return 'short';
  if (!word.test(text) || (/\p{sc=Cyrillic}/u.test(text) && /\p{sc=Latin}/u.test(text))) return 'odd';
  const pieces = text.match(/\p{L}+/gu) ?? [];
  if (pieces.every((piece) => piece.length <= 2 && !lexicon.has(piece))) return 'short';
  return pieces.every((piece) => lexicon.has(piece)) ? 'known' : 'unknown';
};
