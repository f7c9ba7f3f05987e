import { areaOf, contains } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import { type Colour, type Drawing, type Fill, type Glyph, isWhite } from './drawing.ts';

/** Where the letters of a line stand, from its baseline, in ems: as much above and below in all fonts. */
export const ascent = 0.75;
export const descent = 0.25;

/** The upright box around a character, whichever way it is turned. */
export const glyphBox = ({ x, y, along: [ax, ay], width, size }: Glyph): Box => {
  // Across the baseline, upwards: the baseline's direction turned by 90° to the left on paper.
  const [ux, uy] = [ay * size, -ax * size];
  const xs = [x + ux * ascent, x - ux * descent];
  const ys = [y + uy * ascent, y - uy * descent];
  const [ex, ey] = [ax * width, ay * width];
  return [
    Math.min(...xs, ...xs.map((each) => each + ex)),
    Math.min(...ys, ...ys.map((each) => each + ey)),
    Math.max(...xs, ...xs.map((each) => each + ex)),
    Math.max(...ys, ...ys.map((each) => each + ey)),
  ];
};

/** More areas than this on a page and only the largest are asked what they cover. */
const mostCovers = 500;

interface Cover {
  readonly box: Box;
  /** Null for a picture. */
  readonly colour: Colour | null;
  readonly order: number;
}

/** The characters that can be seen on paper: painted, within the clip, not covered, not of their ground's colour. */
export const seenGlyphs = ({ glyphs, fills, pictures }: Drawing): Glyph[] => {
  const covers = coversOf(fills, pictures);
  return glyphs.filter((glyph) => glyph.painted && isSeen(glyph, covers));
};

const coversOf = (fills: readonly Fill[], pictures: Drawing['pictures']): Cover[] => {
  const covers: Cover[] = [
    ...fills.filter(({ opaque }) => opaque),
    ...pictures.filter(({ opaque }) => opaque).map(({ box, order }) => ({ box, order, colour: null })),
  ];
  return covers
    .toSorted((a, b) => areaOf(b.box) - areaOf(a.box))
    .slice(0, mostCovers)
    .toSorted((a, b) => b.order - a.order);
};

const isSeen = (glyph: Glyph, covers: readonly Cover[]): boolean => {
  const [x0, y0, x1, y1] = glyphBox(glyph);
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (!contains(glyph.clip, x, y)) return false;
  const top = covers.find(({ box }) => contains(box, x, y));
  if (top && top.order > glyph.order) return false;
  // On a picture any colour may be seen.
  if (top) return top.colour === null || !isSame(glyph.colour, top.colour);
  return !isWhite(glyph.colour);
};

/** Colours that differ less, in each of their parts, are not told apart. */
const indistinct = 12;

const isSame = (one: Colour, other: Colour): boolean =>
  one.every((part, index) => Math.abs(part - (other[index] ?? 0)) < indistinct);
