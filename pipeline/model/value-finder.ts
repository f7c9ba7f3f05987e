import { monthOf } from './dates/russian-date.ts';
import type { Extraction } from './extraction.ts';
import { fold } from './fold.ts';
import type { Box, Place } from './place.ts';
import { valueAt } from './pointer.ts';
import type { Parts } from './text-walk.ts';

interface Spot {
  readonly pointer: string;
  readonly box: Box;
}

/** Values around a point differ in size by more than this where one is only a part of a larger whole. */
const sameSize = 2.5;

/** Whole papers and whole tables: what stands in them and in none of their parts is no value. */
const whole = /^\/(?:order|(?:plans|tables)\/\d+)$/u;

/**
 * Finds the value of the result that a word on paper belongs to, as a JSON Pointer: the smallest one around the middle
 * of its place, and of several on one line that which holds the word. Null where the word is in no value.
 */
export const valueFinder = (
  places: Extraction['places'],
  parts: Parts,
): ((word: string, place: Place) => string | null) => {
  const spots = spotsByPage(places);
  return (word, { page, box }) => {
    if (page === null || !box) return null;
    const around = (spots.get(page) ?? []).filter((spot) => holds(spot.box, box));
    const smallest = Math.min(...around.map((spot) => areaOf(spot.box)));
    const nearest = around.filter((spot) => areaOf(spot.box) <= sameSize * smallest);
    for (const { pointer } of nearest) {
      const text = textsUnder(valueAt(parts, pointer), pointer).find(({ text: value }) => says(value, word));
      if (text) return text.pointer;
    }
    return nearest[0]?.pointer ?? null;
  };
};

/** Every value's boxes by page, the smallest first. */
const spotsByPage = (places: Extraction['places']): Map<number, Spot[]> => {
  const spots = new Map<number, Spot[]>();
  for (const [pointer, { rest = [], ...first }] of places) {
    for (const { page, box } of whole.test(pointer) ? [] : [first, ...rest]) {
      if (page === null || !box) continue;
      const own = spots.get(page) ?? [];
      own.push({ pointer, box });
      spots.set(page, own);
    }
  }
  for (const own of spots.values()) own.sort((a, b) => areaOf(a.box) - areaOf(b.box));
  return spots;
};

const holds = ([left, top, right, bottom]: Box, [x0, y0, x1, y1]: Box): boolean => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return left <= x && x <= right && top <= y && y <= bottom;
};

const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0);

const textsUnder = (value: unknown, pointer: string): { pointer: string; text: string }[] => {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsUnder(child, `${pointer}/${key}`));
};

/** True where a value holds the word, or is a date that it is part of. */
const says = (value: string, word: string): boolean => {
  const bare = fold(word).replace(/^[^а-я\d]+|[^а-я\d]+$/gu, '');
  if (bare === '' || fold(value).includes(bare)) return bare !== '';
  const [year, month, day] =
    value
      .match(/^(\d{4})-(\d{2})-(\d{2})$/u)
      ?.slice(1)
      .map(Number) ?? [];
  if (year === undefined) return false;
  const numbers = bare.match(/\d+/gu)?.map(Number) ?? [];
  const known = [year, year % 100, month, day];
  return numbers.length > 0 ? numbers.every((number) => known.includes(number)) : monthOf(bare) === month;
};
