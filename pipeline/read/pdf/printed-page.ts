import { applyToBox, type Sheet } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import type { Projection } from '../../model/projection.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { Word } from '../../model/word.ts';
import type { Drawing, Glyph } from './drawing.ts';
import { mainTurn, pageWords } from './page-words.ts';
import { levelling, opposite, turnGlyph, turnRuling, turnSheet } from './quarter-turn.ts';
import { rulingsOf } from './rulings-of.ts';
import { seenGlyphs } from './seen-glyphs.ts';

/** What is printed on a page, turned so that most of its text is level. */
export interface PrintedPage {
  readonly sheet: Sheet;
  readonly glyphs: readonly Glyph[];
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
  readonly pictures: readonly Box[];
  /** From these coordinates back to the sheet's, null where they are the same. */
  readonly onPaper: Projection | null;
}

export const printedPage = (drawing: Drawing, sheet: Sheet): PrintedPage => {
  const seen = seenGlyphs(drawing);
  const turn = mainTurn(seen);
  const level = levelling(turn, sheet);
  const [a, b, c, d, e, f] = levelling(opposite(turn), turnSheet(turn, sheet));
  const glyphs = turn === 0 ? seen : seen.map((glyph) => turnGlyph(glyph, level));
  const rulings = rulingsOf(drawing).map((ruling) => (turn === 0 ? ruling : turnRuling(ruling, level)));
  const turned = turnSheet(turn, sheet);
  return {
    sheet: turned,
    glyphs,
    words: pageWords(glyphs, rulings, turned),
    rulings,
    pictures: drawing.pictures.map(({ box }) => applyToBox(level, box)),
    onPaper: turn === 0 ? null : [a, c, e, b, d, f, 0, 0, 1],
  };
};
