import { inflateSync } from 'node:zlib';
import type { Limits } from '../../model/limits.ts';
import { overLimit } from '../input-failure.ts';

const keyword = 'stream';
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
    if (isPacked(file, start) && !isPicture(file, at)) left -= unpackedSize(file.subarray(start), left);
  }
};

/** The keyword is followed by a line feed, after a carriage return or not (ISO 32000-1, 7.3.8.1). */
const startOfData = (file: Buffer, at: number): number => {
  const afterReturn = file[at] === 0x0d ? at + 1 : at;
  return file[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
};

/** The two bytes that packed data begins with (RFC 1950, 2.2). */
const isPacked = (file: Buffer, at: number): boolean =>
  ((file[at] ?? 0) & 0x0f) === 8 && (((file[at] ?? 0) << 8) | (file[at + 1] ?? 0)) % 31 === 0;

const isPicture = (file: Buffer, at: number): boolean => {
  const before = file.toString('latin1', Math.max(0, at - dictionaryBytes), at);
  const dictionary = before.slice(before.lastIndexOf(' obj'));
  return /\/Subtype\s*\/Image\b/u.test(dictionary) && !/ObjStm|#/u.test(dictionary);
};

const unpackedSize = (packed: Buffer, most: number): number => {
  try {
    // A limit of zero would be none.
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (cause) {
    if (cause instanceof RangeError) throw overLimit('распакованный, он больше дозволенного');
    // Damaged: whoever reads it finds out.
    return 0;
  }
};
