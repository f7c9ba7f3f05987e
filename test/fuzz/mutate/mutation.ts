import { between, pick, type Random } from '../../../corpus/make/random.ts';

/** A change of a text; `other` is a text of the same kind from another input, to take pieces from. */
export type Mutation = (text: string, random: Random, other: string) => string;

export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** One of a list that may be empty. */
export const anyOf = <Value>(random: Random, list: readonly Value[]): Value | undefined =>
  list[below(random, list.length)];

/** Small as a rule, huge now and then: 2, 3, …, 400. */
export const howOften = (random: Random): number =>
  Math.round(2 ** between(random, 1, pick(random, [2, 4, 8.6])));

/** No mutation makes more than this of a part: what only costs by its size is no finding. */
export const mostCharacters = 256 * 1024;

/** Cuts a list at two places: before, within, after. */
export const threeParts = <Value>(
  list: readonly Value[],
  random: Random,
): readonly [Value[], Value[], Value[]] => {
  const from = below(random, list.length + 1);
  const to = Math.min(list.length, from + 1 + below(random, pick(random, [1, 4, 40])));
  return [list.slice(0, from), list.slice(from, to), list.slice(to)];
};

/** What every list of pieces can suffer: some fall away, come again, change places or come from elsewhere. */
export const mutateList = <Value>(
  list: readonly Value[],
  random: Random,
  foreign: (random: Random) => Value | undefined,
): Value[] => {
  const [before, within, after] = threeParts(list, random);
  const stranger = foreign(random);
  const strange = stranger === undefined ? [] : [stranger];
  const ways: readonly [() => Value[], ...(() => Value[])[]] = [
    () => [...before, ...after],
    () => [...before, ...Array.from({ length: howOften(random) }, () => within).flat(), ...after],
    () => [...before, ...strange, ...after],
    () => [...before, ...strange, ...within, ...after],
    () => [...within, ...before, ...after],
    () => [...before, ...within.toReversed(), ...after],
  ];
  return pick(random, ways)();
};
