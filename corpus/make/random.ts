import { createHash } from 'node:crypto';

/** Gives the next number from 0 (inclusive) to 1 (exclusive), always the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32 by Tommy Ettinger (public domain), seeded by any words: `randomOf(7, 'plan/school-safety', 'noise')`. */
export const randomOf = (...seed: readonly (string | number)[]): Random => {
  let state = createHash('sha256').update(JSON.stringify(seed)).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const between = (random: Random, from: number, to: number): number => from + (to - from) * random();

export const pick = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

/** A number that is normally distributed around 0 with deviation 1. */
export const gauss = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
