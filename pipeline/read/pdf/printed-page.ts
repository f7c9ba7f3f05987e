import { applyToBox, type Sheet } from '../../model/matrix.ts';
import type { Ruling } from '../../model/paper/ruling.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Box } from '../../model/place.ts';
import type { Projection } from '../../model/projection.ts';
import type { Drawing, Glyph } from './drawing.ts';
import { mainTurn, pageWords } from './page-words.ts';
import { levelling, opposite, turnGlyph, turnRuling, turnSheet } from './quarter-turn.ts';
import { rulingsOf } from './rulings-of.ts';
import { seenGlyphs } from './seen-glyphs.ts';

/** What is seen on a page, turned so that most of its text is level. */
export interface LevelPage {
  readonly sheet: Sheet;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  readonly pictures: readonly Box[];
  /** From these coordinates back to the sheet's, null where they are the same. */
  readonly onPaper: Projection | null;
}

/** The same with its words. */
export interface PrintedPage extends LevelPage {
  readonly words: readonly Word[];
}

export const printedPage = (drawing: Drawing, sheet: Sheet): PrintedPage => {
  const page = levelPage(drawing, sheet);
  return { ...page, words: pageWords(page.glyphs, page.rulings, page.sheet) };
};

export const levelPage = (drawing: Drawing, sheet: Sheet): LevelPage => {
  const seen = seenGlyphs(drawing);
  const turn = mainTurn(seen);
  const level = levelling(turn, sheet);
  const [a, b, c, d, e, f] = levelling(opposite(turn), turnSheet(turn, sheet));
  const glyphs = turn === 0 ? seen : seen.map((glyph) => turnGlyph(glyph, level));
  const rulings = rulingsOf(drawing).map((ruling) => (turn === 0 ? ruling : turnRuling(ruling, level)));
  return {
    sheet: turnSheet(turn, sheet),
    glyphs,
    rulings,
    pictures: drawing.pictures.map(({ box }) => applyToBox(level, box)),
    onPaper: turn === 0 ? null : [a, c, e, b, d, f, 0, 0, 1],
  };
};
