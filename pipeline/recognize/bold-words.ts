import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { onPixels } from './region.ts';
import { strokeWidth } from './stroke-width.ts';

/**
 * Bold strokes, to the em, are wider than a page's usual ones by so much: measured in five fonts, regular words lie
 * within 0.15 of the page's middle, bold ones from 1.25 to 1.7.
 */
const bolder = 1.2;

/** The usual stroke is that of the word at this share of all: a page has more regular words than bold ones. */
const usualShare = 0.4;

/** Of the em: longer level runs of ink are beams. */
const longestRun = 0.25;

/** Those words of a page's picture that are printed bold; `emIn` gives a line's em in pixels. */
export const boldWords = (
  found: readonly FoundWord[],
  picture: Raster,
  emIn: (line: number) => number,
): ReadonlySet<FoundWord> => {
  const strokes = new Map<FoundWord, number>();
  for (const word of found) {
    if (!/\p{L}{3}/u.test(word.text)) continue;
    const em = emIn(word.line);
    strokes.set(word, strokeWidth(picture, onPixels(word), em * longestRun) / em);
  }
  const usual = [...strokes.values()].toSorted((a, b) => a - b)[Math.floor(strokes.size * usualShare)] ?? 0;
  const isBold = (word: FoundWord): boolean | null => {
    const stroke = strokes.get(word);
    return stroke === undefined ? null : stroke > usual * bolder;
  };
  return new Set(
    [...Map.groupBy(found, ({ line }) => line).values()].flatMap((line) =>
      line.filter((word, index) => isBold(word) ?? nearestBold(line.map(isBold), index)),
    ),
  );
};

/** Short words and numbers are printed as the word before them is, or else the one behind. */
const nearestBold = (bold: readonly (boolean | null)[], index: number): boolean =>
  bold.slice(0, index).findLast((known) => known !== null) ??
  bold.slice(index).find((known) => known !== null) ??
  false;
