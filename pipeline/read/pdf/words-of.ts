import type { Ruling } from '../../model/paper/ruling.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Glyph } from './drawing.ts';
import { joinSpaced } from './join-spaced.ts';
import { splitLine } from './split-line.ts';

/** Baselines that differ by less, in ems, are one line's. */
const sameBaseline = 0.15;
/** The same character this near, in ems, is printed twice to be bold. */
const doubleStrike = 0.12;
/** Programs that print a character again do so at once, or after a character or two. */
const strikesBetween = 3;
/** More vertical lines than this on a page and none is asked whether it parts words: they are a pattern. */
const mostVerticals = 2000;

/** Upright characters → words, line by line from the top, each line from the left. */
export const wordsOf = (glyphs: readonly Glyph[], rulings: readonly Ruling[]): Word[] => {
  const verticals = rulings.filter(({ axis }) => axis === 'vertical').slice(0, mostVerticals);
  return linesOf(glyphs).flatMap((line) => {
    const y = line[0]?.y ?? 0;
    const crossing = verticals.filter(({ from, to }) => from <= y && y <= to).map(({ at }) => at);
    return joinSpaced(splitLine(strikeOnce(line.toSorted((a, b) => a.x - b.x)), crossing), crossing);
  });
};

/** Characters by their baselines, from the top. */
export const linesOf = (glyphs: readonly Glyph[]): Glyph[][] => {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && glyph.y - first.y <= sameBaseline * Math.min(first.size, glyph.size))
      line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
};

/** A line's characters without those that are printed over themselves to look bold. */
export const strikeOnce = (line: readonly Glyph[]): Glyph[] => {
  const once: Glyph[] = [];
  for (const glyph of line) {
    const first = Math.max(0, once.length - strikesBetween);
    const twin = once
      .slice(first)
      .findIndex(({ text, x, size }) => text === glyph.text && glyph.x - x <= doubleStrike * size);
    const earlier = once[first + twin];
    if (twin < 0 || !earlier) once.push(glyph);
    else if (glyph.text.trim() !== '') once[first + twin] = { ...earlier, bold: true };
  }
  return once;
};
