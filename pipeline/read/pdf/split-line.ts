import { surround } from '../../model/matrix.ts';
import type { Word } from '../../model/paper/word.ts';
import { plainText } from '../plain-text.ts';
import type { Glyph } from './drawing.ts';
import { glyphBox } from './seen-glyphs.ts';

/** A gap wider than the letters' own spacing by so much, in ems, ends a word where the line has no spaces, and where it has. */
const gapWithoutSpaces = 0.13;
const gapWithSpaces = 0.25;
/** Letters set farther apart than this, in ems, are no letter-spaced word but stand each by itself. */
const widestSpacing = 1;

/** One line's characters from the left → its words. `verticals` are the lines that cross it. */
export const splitLine = (line: readonly Glyph[], verticals: readonly number[]): Word[] => {
  const pieces = piecesOf(line);
  const widestGap = pieces.length > 1 ? gapWithSpaces : gapWithoutSpaces;
  const usual = spacingOf(pieces.flatMap(gapsOf), 0);
  return pieces.flatMap((piece) => {
    const spacing = spacingOf(gapsOf(piece), usual);
    return splitPiece(piece, (last, next) => {
      const to = last.x + last.width;
      return gapOf(last, next) > spacing + widestGap || verticals.some((at) => at >= to && at <= next.x);
    });
  });
};

/** What stands between spaces. */
export const piecesOf = (line: readonly Glyph[]): Glyph[][] => {
  const pieces: Glyph[][] = [[]];
  line.forEach((glyph, index) => {
    if (glyph.text.trim() !== '') pieces.at(-1)?.push(glyph);
    else if (!isRoomless(glyph, line[index + 1])) pieces.push([]);
  });
  return pieces;
};

/** Browsers print a space of no width where a word might have been hyphenated and was not. */
export const isRoomless = (space: Glyph, next: Glyph | undefined): boolean =>
  next !== undefined && next.x - space.x < 0.02 * space.size;

/** In ems; spacing that the file itself adds to every character is no gap. */
export const gapOf = (last: Glyph, next: Glyph): number =>
  (next.x - last.x - Math.max(last.width, last.advance)) / Math.max(last.size, next.size);

export const gapsOf = (piece: readonly Glyph[]): number[] =>
  piece.slice(1).map((next, index) => gapOf(piece[index] ?? next, next));

/** Fewer gaps than this do not show whether a word is letter-spaced. */
const enoughGaps = 3;

/** The usual gap between letters, in ems; `otherwise` where there are too few to tell. */
export const spacingOf = (gaps: readonly number[], otherwise: number): number => {
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1];
  if (gaps.length < enoughGaps || middle === undefined) return otherwise;
  return middle > widestSpacing ? 0 : Math.max(0, middle);
};

const splitPiece = (piece: readonly Glyph[], isApart: (last: Glyph, next: Glyph) => boolean): Word[] => {
  const groups: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of piece) {
    if (!last || isApart(last, glyph)) groups.push([]);
    groups.at(-1)?.push(glyph);
    last = glyph;
  }
  return groups.flatMap(wordOf);
};

/** One character for several letters. */
const ligatures = /[\ufb00-\ufb06]/gu;

/** A soft hyphen that a font paints is a hyphen on paper. */
export const lettersOf = ({ text, width }: Glyph): string =>
  text === '\u00ad' && width > 0 ? '\u2010' : text.replace(ligatures, (one) => one.normalize('NFKC'));

/** The hyphen that programs print where they divide a word, and never one that an author typed. */
const divided = /(?<=\p{L})\u2010$/u;

/** Characters that follow each other without a gap; none where they print nothing. */
const wordOf = (glyphs: readonly Glyph[]): Word[] => {
  const printed = glyphs.map(lettersOf).join('').normalize('NFC');
  const text = `${plainText(printed.replace(divided, ''))}${divided.test(printed) ? '\u00ad' : ''}`;
  if (text === '') return [];
  return [
    {
      text,
      box: surround(glyphs.map(glyphBox)),
      confidence: 1,
      fontSize: Math.max(...glyphs.map(({ size }) => size)),
      bold: glyphs.every(({ bold }) => bold),
    },
  ];
};
