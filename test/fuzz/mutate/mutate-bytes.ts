import { pick, type Random } from '../../../corpus/make/random.ts';
import { below, mostCharacters } from './mutation.ts';

const edges = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
] as const;

/** Writes a number of 1, 2 or 4 bytes in either order: lengths, offsets, counts. */
const number = (bytes: Buffer, random: Random): Buffer => {
  const size = pick(random, [1, 2, 4]);
  if (bytes.length < size) return bytes;
  const changed = Buffer.from(bytes);
  const at = below(random, bytes.length - size + 1);
  const value =
    pick<number>(random, [pick(random, edges), bytes.length, at, below(random, 64)]) % 2 ** (8 * size);
  if (random() < 0.5) changed.writeUIntLE(value, at, size);
  else changed.writeUIntBE(value, at, size);
  return changed;
};

const flip = (bytes: Buffer, random: Random): Buffer => {
  const changed = Buffer.from(bytes);
  const at = below(random, bytes.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
  return changed;
};

/** A run of bytes falls away, comes again, is overwritten, or the file ends there. */
const run = (bytes: Buffer, random: Random, other: Buffer): Buffer => {
  const from = below(random, bytes.length);
  const to = Math.min(bytes.length, from + 1 + below(random, pick(random, [4, 64, 4096])));
  const [before, within, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  const start = below(random, other.length);
  const foreign = other.subarray(start, start + to - from);
  return Buffer.concat(
    pick<Buffer[]>(random, [
      [before, after],
      [before, within, within, after],
      [before, foreign, after],
      [before, foreign, within, after],
      [before],
    ]),
  );
};

/** Bytes without regard to what they mean. */
export const mutateBytes = (bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array => {
  if (bytes.length === 0) return Buffer.from(other.subarray(0, mostCharacters));
  return pick(random, [number, number, flip, run])(Buffer.from(bytes), random, Buffer.from(other));
};
