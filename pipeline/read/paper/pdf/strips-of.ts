import type { Glyph } from '../../pdf/drawing.ts';
import { ascent, descent } from '../../pdf/seen-glyphs.ts';
import { gapOf, gapsOf, isRoomless, lettersOf, piecesOf, spacingOf } from '../../pdf/split-line.ts';
import { linesOf, strikeOnce } from '../../pdf/words-of.ts';
import { most } from '../extremes.ts';
import { faceName } from './face-name.ts';
import type { Strip } from './strip.ts';

/** A gap this wide, in ems, parts two strips, where it is so many times wider than the line's other gaps. */
const widestGap = 2.5;
const wider = 3;
/** A gap this wide parts any two. */
const everApart = 5;
/** Letters this much smaller than those of a line near by are raised or lowered ones of it. */
const smaller = 0.8;
/** How far they are raised at most, in ems of the line's letters. */
const mostRaised = 0.55;

/** Level characters → strips, from the top and from the left. */
export const stripsOf = (glyphs: readonly Glyph[]): Strip[] =>
  joinRaised(linesOf(glyphs.filter(isLevel))).flatMap((line) =>
    splitWide(strikeOnce(line.toSorted((a, b) => a.x - b.x))).flatMap(stripOf),
  );

const isLevel = ({ along: [x, y] }: Glyph): boolean => x > 0.99 && Math.abs(y) < 0.05;

const isSpace = ({ text }: Glyph): boolean => text.trim() === '';

const joinRaised = (lines: readonly (readonly Glyph[])[]): Glyph[][] => {
  const joined: Glyph[][] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && (isRaised(above, line) || isRaised(line, above)))
      for (const glyph of line) above.push(glyph);
    else joined.push([...line]);
  }
  return joined;
};

const isRaised = (small: readonly Glyph[], line: readonly Glyph[]): boolean => {
  const [first, other] = [small[0], line[0]];
  if (!first || !other) return false;
  const size = most(line.map((glyph) => glyph.size));
  return (
    Math.abs(first.y - other.y) <= mostRaised * size && small.every((glyph) => glyph.size <= smaller * size)
  );
};

/** Where a line's characters stand far apart they are several strips: a date and a number, a post and a name. */
const splitWide = (line: readonly Glyph[]): Glyph[][] => {
  const letters = line.filter((glyph) => !isSpace(glyph));
  const gaps = letters.slice(1).map((next, index) => gapOf(letters[index] ?? next, next));
  const usual = usualGap(gaps);
  const ends = new Set<Glyph>();
  gaps.forEach((gap, index) => {
    const before = letters[index];
    const isWide = gap > widestGap && (gap > wider * usual || gap > everApart);
    const isTab = gap < labelGap && isLabel(letters.slice(0, longestLabel + 1), index);
    if (before && isWide && !isTab) ends.add(before);
  });
  const parts: Glyph[][] = [[]];
  for (const glyph of line) {
    parts.at(-1)?.push(glyph);
    if (ends.has(glyph)) parts.push([]);
  }
  return parts;
};

/** The middle one of a line's gaps between words, in ems; 0 where there is but one. */
const usualGap = (gaps: readonly number[]): number => {
  const words = gaps.filter((gap) => gap > 0.15).toSorted((a, b) => a - b);
  return words.length > 1 ? (words[(words.length - 1) >> 1] ?? 0) : 0;
};

/** The automatic number at a line's beginning, which a tab parts from its text. */
const label = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\p{L}\)|[-–—•·*])$/u;
const longestLabel = 12;
/** Ems that a tab takes at most; beyond, a page's number stands before a mark at the other edge. */
const labelGap = 8;

const isLabel = (letters: readonly Glyph[], last: number): boolean =>
  last < longestLabel &&
  label.test(
    letters
      .slice(0, last + 1)
      .map(({ text }) => text)
      .join(''),
  );

const stripOf = (part: readonly Glyph[]): Strip[] => {
  const start = part.findIndex((glyph) => !isSpace(glyph));
  const end = part.findLastIndex((glyph) => !isSpace(glyph));
  const glyphs = start < 0 ? [] : part.slice(start, end + 1);
  const text = textOf(glyphs);
  const [first] = glyphs;
  if (!first || text === '') return [];
  const letters = glyphs.filter((glyph) => !isSpace(glyph));
  const sizes = mostUsed(letters.map(({ size }) => Math.round(size * 20) / 20));
  const main = letters.find(({ size }) => Math.abs(size - (sizes[0] ?? size)) < 0.05) ?? first;
  const reach = main.face.reach ?? { above: ascent, below: descent };
  const wordEnd = glyphs.findIndex(isSpace);
  const lastOfWord = glyphs[(wordEnd < 0 ? glyphs.length : wordEnd) - 1] ?? first;
  return [
    {
      text,
      left: first.x,
      right: most(letters.map(({ x, width }) => x + width)),
      baseline: main.y,
      top: main.y - reach.above * main.size,
      bottom: main.y + reach.below * main.size,
      fonts: mostUsed(letters.map(({ face }) => faceName(face.name))),
      sizes,
      bold: letters.filter(({ bold }) => bold).length * 2 > letters.length,
      firstWord: lastOfWord.x + lastOfWord.width - first.x,
    },
  ];
};

/** A gap between letters beyond their usual one, in ems, is a space, where the strip has spaces of its own and where not. */
const gapWithSpaces = 0.25;
const gapWithoutSpaces = 0.13;
/** The hyphen that programs print where they divide a word, and never one that an author typed. */
const divided = /(?<=\p{L})\u2010$/u;

const textOf = (glyphs: readonly Glyph[]): string => {
  const pieces = piecesOf(glyphs);
  const spacing = spacingOf(pieces.flatMap(gapsOf), 0);
  const widest = spacing + (pieces.length > 1 ? gapWithSpaces : gapWithoutSpaces);
  let text = '';
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (isSpace(glyph)) text += isRoomless(glyph, glyphs[index + 1]) ? '' : glyph.text;
    else
      text += `${before && !isSpace(before) && gapOf(before, glyph) > widest ? ' ' : ''}${lettersOf(glyph)}`;
  });
  return text.normalize('NFC').trim().replace(divided, '\u00ad');
};

const mostUsed = <Key>(keys: readonly Key[]): Key[] => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([key]) => key);
};
