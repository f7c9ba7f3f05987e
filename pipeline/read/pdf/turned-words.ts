import { applyToBox, type Sheet, surround } from '../../model/matrix.ts';
import type { Ruling } from '../../model/paper/ruling.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Box } from '../../model/place.ts';
import type { Glyph } from './drawing.ts';
import { levelling, opposite, type Turn, turnGlyph, turnRuling, turnSheet } from './quarter-turn.ts';
import { wordsOf } from './words-of.ts';

/** Words of a line that stand farther apart than this, in ems, belong to different texts. */
const widestGap = 1.5;
/** So do lines whose baselines are farther apart. */
const widestLeading = 2;

/**
 * Words of text that is turned on an upright page, as headings of narrow columns are. Each text is handed on as if it
 * were set upright where it stands, a word under the other: whoever reads the page from the top comes upon its words
 * in their order.
 */
export const turnedWords = (
  glyphs: readonly Glyph[],
  rulings: readonly Ruling[],
  turn: Turn,
  sheet: Sheet,
): Word[] => {
  const level = levelling(turn, sheet);
  const back = levelling(opposite(turn), turnSheet(turn, sheet));
  const lines = rulings.map((ruling) => turnRuling(ruling, level));
  const words = wordsOf(
    glyphs.map((glyph) => turnGlyph(glyph, level)),
    lines,
  );
  return textsOf(words, lines).flatMap((text) =>
    stack(text, applyToBox(back, surround(text.map(({ box }) => box)))),
  );
};

/** Words that belong together, each text in reading order. */
const textsOf = (words: readonly Word[], rulings: readonly Ruling[]): Word[][] => {
  const texts: Word[][] = [];
  for (const word of words) {
    const text = texts.findLast((candidate) => goesOn(candidate, word, rulings));
    if (text) text.push(word);
    else texts.push([word]);
  }
  return texts.map(inReadingOrder);
};

/** Signs of another font may stand on a baseline of their own. */
const isSameLine = (one: Word, other: Word): boolean =>
  Math.abs(one.box[3] - other.box[3]) < one.fontSize / 2;

const inReadingOrder = (text: readonly Word[]): Word[] => {
  const lines: Word[][] = [];
  for (const word of text) {
    const line = lines.find(([first]) => first && isSameLine(first, word));
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.box[0] - b.box[0]));
};

const goesOn = (text: readonly Word[], word: Word, rulings: readonly Ruling[]): boolean =>
  text.some((near) => isBeside(near, word) && !rulings.some((ruling) => isBetween(ruling, near, word)));

const isBeside = (near: Word, word: Word): boolean => {
  const gap = Math.max(near.box[0], word.box[0]) - Math.min(near.box[2], word.box[2]);
  if (isSameLine(near, word)) return gap <= widestGap * word.fontSize;
  return gap <= 0 && Math.abs(word.box[3] - near.box[3]) <= widestLeading * word.fontSize;
};

/** Whether a line parts two words that follow each other, in a line or from one line to the next. */
const isBetween = ({ axis, at, from, to }: Ruling, { box: before }: Word, { box: after }: Word): boolean => {
  const [x, y] = [(after[0] + after[2]) / 2, (after[1] + after[3]) / 2];
  return axis === 'vertical'
    ? before[2] <= at + 1 && at - 1 <= after[0] && from <= y && y <= to
    : before[3] <= at + 1 && at - 1 <= after[1] && from <= x && x <= to;
};

const stack = (text: readonly Word[], [x0, y0, x1, y1]: Box): Word[] => {
  const height = (y1 - y0) / text.length;
  return text.map((word, index) => ({
    ...word,
    box: [x0, y0 + index * height, x1, y0 + (index + 1) * height],
  }));
};
