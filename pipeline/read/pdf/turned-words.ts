import type { Box } from '../../model/place.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { Word } from '../../model/word.ts';
import type { Glyph } from './drawing.ts';
import { applyToBox, type Sheet, surround } from './matrix.ts';
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
  return texts;
};

const goesOn = (text: readonly Word[], word: Word, rulings: readonly Ruling[]): boolean => {
  const last = text.at(-1);
  if (!last) return false;
  const box = surround(text.map((each) => each.box));
  const isSameLine = Math.abs(word.box[3] - last.box[3]) < word.fontSize / 4;
  const isNear = isSameLine
    ? word.box[0] - last.box[2] <= widestGap * word.fontSize
    : word.box[3] - last.box[3] <= widestLeading * word.fontSize &&
      word.box[0] < box[2] &&
      box[0] < word.box[2];
  return isNear && !rulings.some((ruling) => isBetween(ruling, isSameLine ? last.box : box, word.box));
};

/** Whether a line parts two words that follow each other, in a line or from one line to the next. */
const isBetween = ({ axis, at, from, to }: Ruling, before: Box, after: Box): boolean => {
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
