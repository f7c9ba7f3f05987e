import { constants, inflateSync } from 'node:zlib';
import type { Limits } from '../../model/limits.ts';
import { overLimit } from '../input-failure.ts';
import { fromAscii } from './from-ascii.ts';

const keyword = 'stream';
/** Times that a part may be packed over and over; what is packed oftener is made to be a bomb. */
const mostPackings = 4;
/** Bytes before a stream that its dictionary stands in. */
const dictionaryBytes = 1024;

/**
 * Refuses a file whose packed parts unpack to more than the limits allow, before any library unpacks them without a
 * limit. Pictures are left to the limit of pixels. What is encrypted cannot be looked into.
 * @throws Failure `read/over-limit`
 */
export const refuseBombs = (bytes: Uint8Array, { unpackedBytes }: Pick<Limits, 'unpackedBytes'>): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = unpackedBytes;
  for (let at = file.indexOf(keyword); at >= 0; at = file.indexOf(keyword, at + keyword.length)) {
    const start = startOfData(file, at + keyword.length);
    const dictionary = dictionaryBefore(file, at);
    if (isPicture(dictionary)) continue;
    const part = file.subarray(start);
    const packed = isPacked(part) ? part : withoutAscii(part, dictionary);
    // Text is counted too, so that none is looked through over and over.
    if (packed !== part) left -= packed.length;
    if (left < 0) throw tooLarge();
    left -= unpackedSize(packed, left);
  }
};

/** The keyword is followed by a line feed, after a carriage return or not (ISO 32000-1, 7.3.8.1). */
const startOfData = (file: Buffer, at: number): number => {
  const afterReturn = file[at] === 0x0d ? at + 1 : at;
  return file[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
};

/** The two bytes that packed data begins with (RFC 1950, 2.2). */
const isPacked = ([first = 0, second = 0]: Buffer): boolean =>
  (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;

const dictionaryBefore = (file: Buffer, at: number): string => {
  const before = file.toString('latin1', Math.max(0, at - dictionaryBytes), at);
  return before.slice(before.lastIndexOf(' obj'));
};

const isPicture = (dictionary: string): boolean =>
  /\/Subtype\s*\/Image\b/u.test(dictionary) && !/ObjStm|#/u.test(dictionary);

/** What is written as text, its bytes; nothing where the dictionary names no such filter. */
const withoutAscii = (part: Buffer, dictionary: string): Buffer => {
  const [, filter] = /\/(ASCIIHexDecode|AHx|ASCII85Decode|A85)\b/u.exec(dictionary) ?? [];
  if (!filter) return Buffer.alloc(0);
  const end = part.indexOf('endstream');
  return fromAscii(filter, part.subarray(0, end < 0 ? part.length : end)) ?? Buffer.alloc(0);
};

/** The size of all that a part unpacks to, one packing within the other. */
const unpackedSize = (part: Buffer, most: number): number => {
  let size = 0;
  let packed = part;
  for (let times = 0; isPacked(packed); times += 1) {
    if (times === mostPackings) throw tooLarge();
    packed = inflate(packed, most - size);
    size += packed.length;
  }
  return size;
};

const inflate = (packed: Buffer, most: number): Buffer => {
  try {
    // A limit of zero would be none.
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge();
    // Damaged: whoever reads it finds out.
    return Buffer.alloc(0);
  }
};

const tooLarge = () => overLimit('распакованный, он больше дозволенного');
