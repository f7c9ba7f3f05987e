import type { Correction, OrderDocument } from '../../../../model/document.ts';
import { rowOf } from '../../../contract/edit/shapes.ts';
import type { Doubt, Review } from '../../../contract/review.ts';
import { shownValue } from './shown-value.ts';

/** What a review says of its values, by the pointer of the value that shows it. */
export interface ReviewIndex {
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly confirmed: ReadonlySet<string>;
}

const nothing: readonly never[] = [];

/** `Map.groupBy`, with lists that stay the same objects where they hold the same: what is shown by them is not drawn again. */
const grouped = <T>(
  things: readonly T[],
  keyOf: (thing: T) => string | null,
  before: ReadonlyMap<string, readonly T[]> | undefined,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, readonly T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? nothing), thing]);
  }
  for (const [key, group] of groups) {
    const old = before?.get(key);
    if (old?.length === group.length && old.every((thing, at) => thing === group[at])) groups.set(key, old);
  }
  return groups;
};

export const indexOf = (review: Review, before?: ReviewIndex): ReviewIndex => {
  const { document } = review;
  const home = (pointer: string | null): string | null =>
    pointer === null ? null : shownValue(pointer, document);
  return {
    doubts: grouped(review.doubts, ({ pointer }) => home(pointer), before?.doubts),
    corrections: grouped(document.corrections, ({ path }) => home(path), before?.corrections),
    confirmed: new Set(review.confirmed.map((pointer) => home(pointer) ?? pointer)),
  };
};

/** The doubts of a row: of each value in it, and of none in what stands under it. */
export const doubtsOfRow = (doubts: readonly Doubt[], row: string, document: OrderDocument): Doubt[] =>
  doubts.filter(({ pointer }) => {
    const value = pointer === null ? null : shownValue(pointer, document);
    return value !== null && rowOf(value) === row;
  });

/** The doubt after (or before) the one a person is at, going round; null where there is none. */
export const nextDoubt = (doubts: readonly Doubt[], current: string | null, step: 1 | -1): Doubt | null => {
  if (doubts.length === 0) return null;
  const at = doubts.findIndex(({ id }) => id === current);
  const next = at < 0 ? (step > 0 ? 0 : doubts.length - 1) : at + step;
  return doubts[(next + doubts.length) % doubts.length] ?? null;
};
