import { isDeepStrictEqual as same } from 'node:util';
import { type Share, shareOf } from './share.ts';
import type { Truth } from './truth.ts';

/** Plain tables that are exact as a whole, in their places; a table too many is a wrong one. */
export const tables = (truth: Truth, read: Truth): Share => {
  const places = [...Array(Math.max(truth.tables.length, read.tables.length)).keys()];
  return shareOf(places.map((place) => same(truth.tables[place], read.tables[place])));
};
