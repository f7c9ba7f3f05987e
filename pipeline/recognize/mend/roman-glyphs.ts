import type { Raster } from '../../model/raster.ts';
import { heightOf, type Region, widthOf } from '../region.ts';
import { inkGroups } from './ink-groups.ts';

/** What is darker than this belongs to a letter. */
const ink = 128;

/** Parts of a word's height: what is lower is a mark, what is not about the whole is no Roman letter. */
const markHeight = 0.5;
const letterHeight = 0.85;

/** A mark whose foot is so much lower than the letters', by their height, is a comma. */
const commaDepth = 0.06;

/** The widest that an I with its serifs is, to its height. */
const narrow = 0.6;

/**
 * The Roman numeral whose shapes stand in a region, or the two that a dash joins («I-III»), with the dot or comma behind
 * if there is one; null where any other shape stands there. Told by the letters' own outlines, for the model knows no
 * Latin: «П» has one beam on two legs, «II» has two of each.
 */
export const romanIn = (picture: Raster, region: Region): string | null => {
  const groups = inkGroups(picture, region);
  if (groups.length > 10) return null;
  const tallest = Math.max(0, ...groups.map(heightOf));
  const isMark = (group: Region): boolean => heightOf(group) < tallest * markHeight;
  const foot = Math.max(0, ...groups.filter((group) => !isMark(group)).map(({ bottom }) => bottom));
  let numeral = '';
  for (const [index, group] of groups.entries()) {
    const letter = isMark(group)
      ? markOf(group, foot, tallest, index === groups.length - 1)
      : heightOf(group) > tallest * letterHeight
        ? romanLetter(picture, group)
        : null;
    if (letter === null) return null;
    numeral += letter;
  }
  return romanNumerals.test(numeral) ? numeral : null;
};

/** Up to thirty-nine, with an I or V in it: X alone looks the same in Russian. */
const romanNumeral = '(?=X*[IV])X{0,3}(?:IX|IV|V?I{0,3})';
const romanNumerals = new RegExp(`^${romanNumeral}(?:-${romanNumeral})?[.,]?$`, 'u');

/** A low shape: a dash amid the letters' height, and behind the last of them a dot or a comma. */
const markOf = (group: Region, foot: number, tallest: number, isLast: boolean): string | null => {
  if (isLast && group.top > foot - tallest / 2) return group.bottom > foot + tallest * commaDepth ? ',' : '.';
  return widthOf(group) > heightOf(group) && group.bottom < foot - tallest / 5 ? '-' : null;
};

/** One shape as I, V, X, or as several I whose serifs have grown together. */
const romanLetter = (picture: Raster, group: Region): string | null => {
  const at = (share: number): number[] => strokesAt(picture, group, share);
  const [top, upper, middle, lower, bottom] = [at(0.03), at(0.25), at(0.5), at(0.75), at(0.97)];
  if (widthOf(group) < heightOf(group) * narrow)
    return [upper, middle, lower].every((strokes) => strokes.length === 1 && isCentred(strokes[0], 0.15)) &&
      isEven(picture, group)
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

/**
 * Parts of the height. An I is as wide at its head as at its foot and reaches as far to either side of its stem; a one
 * has a flag at the left and nothing at the right. Of 21 faces in four sizes, regular and bold, none is taken wrongly.
 */
const headPart = 0.15;
const upperPart = 0.35;
const mostUneven = 0.06;
const sameWidth = 0.8;

const isEven = (picture: Raster, group: Region): boolean => {
  const height = heightOf(group);
  const extents = Array.from({ length: height }, (_, row) => extentAt(picture, group, group.top + row));
  const part = Math.ceil(height * headPart);
  const widest = (some: readonly Extent[]): number => Math.max(...some.map(([from, to]) => to - from));
  const [head, foot] = [widest(extents.slice(0, part)), widest(extents.slice(-part))];
  const [stemFrom, stemTo] = extents[Math.floor(height * 0.6)] ?? [0, 0];
  const upper = extents.slice(0, Math.ceil(height * upperPart));
  const flag = Math.max(...upper.map(([from]) => stemFrom - from));
  const serif = Math.max(...upper.map(([, to]) => to - stemTo));
  return (
    Math.min(head, foot) > sameWidth * Math.max(head, foot) &&
    Math.abs(flag - serif) <= Math.max(1, mostUneven * height)
  );
};

type Extent = readonly [from: number, to: number];

/** A flag is thin, and grey in a scan. */
const faint = 190;

/** From the first ink of a row to behind the last. */
const extentAt = ({ width, data }: Raster, { left, right }: Region, y: number): Extent => {
  let [from, to] = [left, right];
  while (from < right && (data[y * width + from] as number) >= faint) from += 1;
  while (to > from && (data[y * width + to - 1] as number) >= faint) to -= 1;
  return [from, to];
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
