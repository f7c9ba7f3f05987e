import { valueAt } from '../model/pointer.ts';
import type { Parts } from '../model/text-walk.ts';

interface Numbered {
  readonly number: string | null;
}

/**
 * True where a JSON Pointer names the number of a clause or an item, and the numbers before and after it say that it is
 * right: «3» between «2» and «4», «1.1» at the beginning.
 */
export const followsNumbering = (parts: Parts, pointer: string): boolean => {
  const [, list, place] = pointer.match(/^(\/.+)\/(\d+)\/number$/u) ?? [];
  if (list === undefined) return false;
  // Whatever bears a number stands in a list of such.
  const numbered = valueAt(parts, list) as readonly Numbered[];
  const [before, own, after] = [-1, 0, 1].map((step) => numbered[Number(place) + step]);
  if (!own) return false;
  return follows(before ?? null, own) && (!after || follows(own, after));
};

/** «1.4» follows «1.3», and «1.1» nothing. */
const follows = (before: Numbered | null, next: Numbered): boolean => {
  const [start, last] = partsOf(before?.number ?? null) ?? [null, 0];
  const found = partsOf(next.number);
  return found !== null && found[1] === last + 1 && (start === null || start === found[0]);
};

/** «1.3» → «1.» and 3; null for what ends in no number. */
const partsOf = (number: string | null): readonly [start: string, last: number] | null => {
  const [, start, last] = number?.match(/^(.*?)(\d+)$/u) ?? [];
  return start === undefined || last === undefined ? null : [start, Number(last)];
};
