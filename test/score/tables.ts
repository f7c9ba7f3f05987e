import { isDeepStrictEqual as same } from 'node:util';
import type { Comparison } from './comparison.ts';
import { type Share, shareOf } from './share.ts';

/** Plain tables that are exact as a whole, in their places; a table too many is a wrong one. */
export const tables = ({ truth, read }: Comparison): Share => {
  const places = [...Array(Math.max(truth.tables.length, read.tables.length)).keys()];
  return shareOf(places.map((place) => same(truth.tables[place], read.tables[place])));
};
