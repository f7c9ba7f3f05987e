import type { Sheet } from '../../model/matrix.ts';
import type { Ruling } from '../../model/paper/ruling.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Glyph } from './drawing.ts';
import { type Turn, turnOf } from './quarter-turn.ts';
import { turnedWords } from './turned-words.ts';
import { wordsOf } from './words-of.ts';

/** All words of a page, whichever way they are turned. */
export const pageWords = (glyphs: readonly Glyph[], rulings: readonly Ruling[], sheet: Sheet): Word[] => {
  const byTurn = Map.groupBy(glyphs, turnOf);
  const turned = ([1, 2, 3] as const).flatMap((turn) =>
    turnedWords(byTurn.get(turn) ?? [], rulings, turn, sheet),
  );
  return [...wordsOf(byTurn.get(0) ?? [], rulings), ...turned];
};

/** How most of a page's text is turned: tables too wide are often set sideways on upright sheets. */
export const mainTurn = (glyphs: readonly Glyph[]): Turn => {
  const byTurn = Map.groupBy(glyphs, turnOf);
  const count = (turn: Turn): number => byTurn.get(turn)?.length ?? 0;
  return ([1, 2, 3] as const).find((turn) => count(turn) * 2 > glyphs.length) ?? 0;
};
