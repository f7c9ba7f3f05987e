import type { Lexicon } from '../model/lexicon.ts';

const firstWord = /^[\p{L}-]+/u;
const lastWord = /[\p{L}-]+$/u;
const preposition = /(?:^|\s)(?:в|во|на|о|об|по|с|со|к|ко|и|у|от|до|из|за|для|при)$/iu;

/**
 * Joins two pieces of one line that a column's rule cut: inside a word, between words, or so that the letters
 * at the cut stand in both pieces («Обеспечен» + «ние» → «Обеспечение»). The lexicon tells which it was.
 */
export const joinTorn = (left: string, right: string, lexicon: Lexicon): string => {
  if (left === '' || right === '') return left + right;
  const before = left.match(lastWord)?.[0];
  const after = right.match(firstWord)?.[0];
  if (!before || !after || !/^\p{Ll}/u.test(right)) return `${left} ${right}`;
  const shared = sharedLetters(before, after);
  const overlaps = shared > 0 && lexicon.has(before + after.slice(shared));
  // «в о» + «образовании»: a preposition never follows another, so the «о» is the next word's first letter.
  const stray =
    before === after.slice(0, before.length) && preposition.test(left.slice(0, -before.length).trim());
  if (overlaps && stray) return left + right.slice(shared);
  const whole = (before.split('-').at(-1) ?? '') + after;
  const both = before.split('-').every((part) => lexicon.has(part)) && lexicon.has(after);
  if (both) return `${left} ${right}`;
  if (overlaps && !lexicon.has(whole)) return left + right.slice(shared);
  return lexicon.has(whole) || !lexicon.has(after) ? left + right : `${left} ${right}`;
};

const sharedLetters = (before: string, after: string): number => {
  for (let count = Math.min(3, before.length, after.length); count > 0; count -= 1) {
    if (before.toLowerCase().endsWith(after.slice(0, count))) return count;
  }
  return 0;
};
