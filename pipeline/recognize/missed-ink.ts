import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { median } from './font-size.ts';
import { findComponents } from './image/components.ts';
import { around, grown, heightOf, inkWithin, type Region, withoutRegions } from './region.ts';

/** What is darker than this is ink. */
const ink = 160;

/** Of the usual word's height: marks of such heights are letters or digits, and such gaps stand within a word. */
const lowest = 0.45;
const highest = 1.6;
const withinWord = 0.5;
/** No mark of a letter is wider, to the usual word's height. */
const widest = 2.5;

/** What stands nearer to a word is a part of it that its outline missed. */
const apart = 0.6;

/** At most so many places: where there are more, it is dirt. */
const mostPlaces = 60;

/** Words that tell how large letters are. */
const fewestWords = 5;

/**
 * Places with marks as large as letters that no word was read from: a page's reading leaves out what stands far from
 * other words, as the numbers of rows do. None where there are too many of them to be print.
 */
export const missedInk = (picture: Raster, words: readonly FoundWord[]): Region[] => {
  const usual = median(words.map(heightOf));
  if (usual === null || words.length < fewestWords) return [];
  const left = withoutRegions(
    picture,
    words.map((word) => grown(word, Math.round(usual * 0.2), picture)),
  );
  const marks = marksOf(left, usual).filter((mark) => !isCutOff(mark, left, picture));
  const places = joined(marks, usual * withinWord);
  if (places.length > mostPlaces) return [];
  return places
    .filter((place) => !words.some((word) => isBeside(place, word, usual * apart)))
    .flatMap((place) => inkWithin(left, grown(place, Math.round(usual * withinWord), picture)) ?? []);
};

/** True for what goes on within a word's outline: a tail or bowl of a letter that is larger than the usual ones. */
const isCutOff = (mark: Region, left: Raster, picture: Raster): boolean => {
  const about = grown(mark, 1, picture);
  return inked(picture, about) > inked(left, about);
};

const inked = ({ width, data }: Raster, { left, top, right, bottom }: Region): number => {
  let count = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if ((data[y * width + x] as number) < ink) count += 1;
  return count;
};

const isBeside = (place: Region, word: Region, reach: number): boolean =>
  place.top < word.bottom &&
  place.bottom > word.top &&
  place.left - word.right < reach &&
  word.left - place.right < reach;

const marksOf = (picture: Raster, usual: number): Region[] => {
  const found = findComponents(picture, ink);
  const marks: Region[] = [];
  for (let piece = 0; piece < found.count; piece += 1) {
    const mark: Region = {
      left: found.left[piece] as number,
      top: found.top[piece] as number,
      right: (found.right[piece] as number) + 1,
      bottom: (found.bottom[piece] as number) + 1,
    };
    const height = heightOf(mark) / usual;
    if (height >= lowest && height <= highest && mark.right - mark.left <= usual * widest) marks.push(mark);
  }
  return marks;
};

/** Marks beside each other as one place. */
const joined = (marks: readonly Region[], reach: number): Region[] => {
  const places: Region[] = [];
  for (const mark of marks.toSorted((a, b) => a.left - b.left)) {
    const index = places.findIndex(
      (place) => mark.left - place.right < reach && mark.top < place.bottom && mark.bottom > place.top,
    );
    const place = places[index];
    if (place) places[index] = around([place, mark]);
    else if (places.length > mostPlaces) return places;
    else places.push(mark);
  }
  return places;
};
