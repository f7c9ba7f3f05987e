import type { Ruling } from '../../model/ruling.ts';
import type { Word } from '../../model/word.ts';
import { plainText } from '../plain-text.ts';
import type { Glyph } from './drawing.ts';
import { joinSpaced } from './join-spaced.ts';
import { surround } from './matrix.ts';
import { glyphBox } from './seen-glyphs.ts';

/** Baselines that differ by less, in ems, are one line's. */
const sameBaseline = 0.15;
/** A wider gap, in ems, ends a word where the line has no spaces, and where it has. */
const gapWithoutSpaces = 0.13;
const gapWithSpaces = 0.25;
/** The same character this near, in ems, is printed twice to be bold. */
const doubleStrike = 0.12;
/** More vertical lines than this on a page and none is asked whether it parts words: they are a pattern. */
const mostVerticals = 2000;

/** Upright characters → words, line by line from the top, each line from the left. */
export const wordsOf = (glyphs: readonly Glyph[], rulings: readonly Ruling[]): Word[] => {
  const verticals = rulings.filter(({ axis }) => axis === 'vertical').slice(0, mostVerticals);
  return linesOf(glyphs).flatMap((line) => {
    const y = line[0]?.y ?? 0;
    const crossing = verticals.filter(({ from, to }) => from <= y && y <= to).map(({ at }) => at);
    const words = splitLine(strikeOnce(line.toSorted((a, b) => a.x - b.x)), crossing);
    return joinSpaced(words, crossing);
  });
};

const linesOf = (glyphs: readonly Glyph[]): Glyph[][] => {
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
const strikeOnce = (line: readonly Glyph[]): Glyph[] => {
  const once: Glyph[] = [];
  for (const glyph of line) {
    const twin = once.findLastIndex(
      ({ x, size }, index) => index < once.length - 3 || glyph.x - x <= doubleStrike * size,
    );
    const earlier = once[twin];
    if (earlier && earlier.text === glyph.text && glyph.x - earlier.x <= doubleStrike * glyph.size) {
      if (glyph.text.trim() !== '') once[twin] = { ...earlier, bold: true };
    } else once.push(glyph);
  }
  return once;
};

const splitLine = (line: readonly Glyph[], verticals: readonly number[]): Word[] => {
  const isSpace = ({ text }: Glyph): boolean => text.trim() === '';
  const widestGap = line.some(isSpace) ? gapWithSpaces : gapWithoutSpaces;
  const words: Word[] = [];
  let open: Glyph[] = [];
  const end = (): void => {
    const word = wordOf(open);
    if (word) words.push(word);
    open = [];
  };
  for (const glyph of line) {
    const last = open.at(-1);
    if (isSpace(glyph)) end();
    else {
      if (last && isApart(last, glyph, widestGap, verticals)) end();
      open.push(glyph);
    }
  }
  end();
  return words;
};

const isApart = (last: Glyph, next: Glyph, widestGap: number, verticals: readonly number[]): boolean => {
  const to = last.x + last.width;
  const gap = next.x - Math.max(to, last.x + last.advance);
  return gap > widestGap * Math.max(last.size, next.size) || verticals.some((at) => at >= to && at <= next.x);
};

/** One character for several letters. */
const ligatures = /[\ufb00-\ufb06]/gu;

/** Characters that follow each other without a gap; null where they print nothing. */
const wordOf = (glyphs: readonly Glyph[]): Word | null => {
  const letters = glyphs.map(({ text }) => text.replace(ligatures, (one) => one.normalize('NFKC'))).join('');
  // A soft hyphen at the end of a piece of a word is a hyphen on paper.
  const text = plainText(letters.replace(/\u00ad$/u, '-').normalize('NFC'));
  if (text === '') return null;
  return {
    text,
    box: surround(glyphs.map(glyphBox)),
    confidence: 1,
    fontSize: Math.max(...glyphs.map(({ size }) => size)),
    bold: glyphs.every(({ bold }) => bold),
  };
};
