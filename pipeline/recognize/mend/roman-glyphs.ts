import type { Raster } from '../../model/raster.ts';
import { heightOf, type Region, widthOf } from '../region.ts';
import { inkGroups } from './ink-groups.ts';

/** What is darker than this belongs to a letter. */
const ink = 128;

/** Parts of a word's height: what is lower is a dot, what is not about the whole is no Roman letter. */
const dotHeight = 0.35;
const letterHeight = 0.85;

/** The widest that an I with its serifs is, to its height. */
const narrow = 0.6;

/**
 * The Roman numeral whose shapes stand in a region, with the dot behind it if there is one; null where any other shape
 * stands there. Told by the letters' own outlines, for the model knows no Latin: «П» has one beam on two legs, «II» has
 * two of each.
 */
export const romanIn = (picture: Raster, region: Region): string | null => {
  const groups = inkGroups(picture, region);
  const tallest = Math.max(0, ...groups.map(heightOf));
  const last = groups.at(-1);
  const dotted = last !== undefined && heightOf(last) < tallest * dotHeight;
  const letters = dotted ? groups.slice(0, -1) : groups;
  if (letters.length === 0 || letters.length > 8) return null;
  let numeral = '';
  for (const group of letters) {
    const letter = heightOf(group) < tallest * letterHeight ? null : romanLetter(picture, group);
    if (letter === null) return null;
    numeral += letter;
  }
  return dotted ? `${numeral}.` : numeral;
};

/** One shape as I, V, X, or as several I whose serifs have grown together. */
const romanLetter = (picture: Raster, group: Region): string | null => {
  const at = (share: number): number[] => strokesAt(picture, group, share);
  const [top, upper, middle, lower, bottom] = [at(0.03), at(0.25), at(0.5), at(0.75), at(0.97)];
  if (widthOf(group) < heightOf(group) * narrow)
    return [upper, middle, lower].every((strokes) => strokes.length === 1 && isCentred(strokes[0], 0.15))
      ? 'I'
      : null;
  const stems = middle.length;
  if (upper.length === stems && lower.length === stems && top.length === 1 && bottom.length === 1)
    return stems === 2 || stems === 3 ? 'I'.repeat(stems) : null;
  if (upper.length !== 2) return null;
  // The arms of an X lean inwards, the posts of an Н stand at its edges.
  if (stems === 1) return lower.length === 2 && upper.every((arm) => isCentred(arm, 0.27)) ? 'X' : null;
  return isCentred(bottom[0], 0.1) ? footOfV(bottom) : null;
};

/** A V stands on one foot; the dot behind it is under its arm. */
const footOfV = ([, dot, more]: readonly number[]): string | null => {
  if (dot === undefined) return 'V';
  return dot > 0.75 && more === undefined ? 'V.' : null;
};

const isCentred = (middle: number | undefined, slack: number): boolean =>
  middle !== undefined && Math.abs(middle - 0.5) < slack;

/** Middles of the strokes that a level cut at a share of the height meets, as shares of the width. */
const strokesAt = ({ width, data }: Raster, group: Region, share: number): number[] => {
  const y = group.top + Math.min(heightOf(group) - 1, Math.floor(heightOf(group) * share));
  const middles: number[] = [];
  let start: number | null = null;
  for (let x = group.left; x <= group.right; x += 1) {
    if (x < group.right && (data[y * width + x] as number) < ink) start ??= x;
    else if (start !== null) {
      middles.push(((start + x) / 2 - group.left) / widthOf(group));
      start = null;
    }
  }
  return middles;
};
