import { isDeepStrictEqual as same } from 'node:util';
import type { Comparison } from './comparison.ts';
import { type Share, shareOf } from './share.ts';

/** Clauses that are exact with all their items, in their places; a clause too many is a wrong one. */
export const clauses = ({ truth, read }: Comparison): Share => {
  const right = truth.order?.clauses ?? [];
  const found = read.order?.clauses ?? [];
  const places = [...Array(Math.max(right.length, found.length)).keys()];
  return shareOf(places.map((place) => same(right[place], found[place])));
};
