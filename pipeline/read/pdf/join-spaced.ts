import { surround } from '../../model/matrix.ts';
import type { Word } from '../../model/paper/word.ts';

/** Fewer letters in a row are no letter-spaced word: «и в», «А Б В». */
const fewestLetters = 4;
/** Letters of one word stand no farther apart, in ems. */
const widestGap = 1.2;
/** The gaps within a word differ by less than this, in ems; the gap to the next word is wider. */
const unevenness = 0.3;

/** A line's words, «П Р И К А З» as one: single letters that stand evenly apart are a letter-spaced word. */
export const joinSpaced = (words: readonly Word[], verticals: readonly number[]): Word[] => {
  const joined: Word[] = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfLetters(words, from, verticals);
    const letters = words.slice(from, to);
    if (letters.length >= fewestLetters) joined.push(joinWords(letters));
    else joined.push(...letters);
    from = to;
  }
  return joined;
};

const singleLetter = /^\p{L}$/u;
/** The last letter may have its punctuation with it. */
const lastLetter = /^\p{L}?[:.,]$/u;

/** The index after the letters that begin at `from` and stand evenly apart; `from + 1` where none follow. */
const endOfLetters = (words: readonly Word[], from: number, verticals: readonly number[]): number => {
  let narrowest = Infinity;
  let to = from + 1;
  for (let last = words[from]; last && singleLetter.test(last.text); to += 1) {
    const next = words[to];
    if (!next || !(singleLetter.test(next.text) || lastLetter.test(next.text))) break;
    const gap = (next.box[0] - last.box[2]) / last.fontSize;
    if (gap > Math.min(widestGap, narrowest + unevenness) || isParted(last, next, verticals)) break;
    narrowest = Math.min(narrowest, gap);
    last = next;
  }
  return to;
};

const isParted = (last: Word, next: Word, verticals: readonly number[]): boolean =>
  verticals.some((at) => at >= last.box[2] && at <= next.box[0]);

const joinWords = (letters: readonly Word[]): Word => ({
  text: letters.map(({ text }) => text).join(''),
  box: surround(letters.map(({ box }) => box)),
  confidence: Math.min(...letters.map(({ confidence }) => confidence)),
  fontSize: Math.max(...letters.map(({ fontSize }) => fontSize)),
  bold: letters.every(({ bold }) => bold),
});
