import type { Raster } from '../../model/raster.ts';
import { heightOf, type Region, widthOf } from '../region.ts';
import { inkGroups } from './ink-groups.ts';

/** A number with a three or a five in it: «13.01.2025», «5», «(35)». */
const number = /^[«"(№]*\d[\d.,:/–—-]*[»")%;,.]*$/u;
const doubtful = /[35]/u;

/** Parts of a word's height: what is lower is a dot, a comma or a hyphen. */
const markHeight = 0.6;

/**
 * Just above its bowl, by shares of the height, a five has its stem at the left edge and a three nothing: shares of the
 * width at which ink begins, at the most inward of the cuts. Of 310 printed digits no five is over 0.20, no three under 0.31.
 */
const waist = [0.31, 0.34, 0.37] as const;
const mostOfFive = 0.23;
const leastOfThree = 0.27;

/**
 * `text` with the threes and fives that are printed: the model reads a three with a flat top as a five, and is sure of it.
 * A shape that is neither is left as it was read.
 */
export const withThreesAndFives = (text: string, picture: Raster, word: Region): string => {
  if (!number.test(text) || !doubtful.test(text)) return text;
  const groups = inkGroups(picture, word);
  const tallest = Math.max(0, ...groups.map(heightOf));
  const tall = groups.filter((group) => heightOf(group) > tallest * markHeight);
  const characters = [...text];
  const places = characters.flatMap((character, place) => (/[\d№%()/]/u.test(character) ? place : []));
  // Digits that touch, or a sign of two parts: shapes and characters cannot be told to belong together.
  if (tall.length !== places.length) return text;
  places.forEach((place, index) => {
    const group = tall[index];
    if (group && doubtful.test(characters[place] ?? ''))
      characters[place] = digitOf(picture, group) ?? characters[place] ?? '';
  });
  return characters.join('');
};

const digitOf = (picture: Raster, group: Region): '3' | '5' | null => {
  // The thin line from a three's top to its bowl fades first: cuts that meet no ink tell nothing.
  const begins = waist.flatMap((share) => inkBegins(picture, group, share) ?? []);
  const inmost = Math.max(...begins);
  if (inmost > leastOfThree) return '3';
  return begins.length > 0 && inmost < mostOfFive ? '5' : null;
};

/** What is darker than this belongs to a digit. */
const ink = 128;

/** Where a level cut at a share of the height first meets ink, as a share of the width; null where it meets none. */
const inkBegins = ({ width, data }: Raster, group: Region, share: number): number | null => {
  const row = (group.top + Math.floor(heightOf(group) * share)) * width;
  for (let x = group.left; x < group.right; x += 1)
    if ((data[row + x] as number) < ink) return (x - group.left) / widthOf(group);
  return null;
};
