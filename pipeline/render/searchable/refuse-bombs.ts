import { constants, inflateSync } from 'node:zlib';

/** Bytes that all object streams of a file may unpack to; they hold dictionaries, no pictures. */
const mostUnpacked = 256 * 1024 * 1024;

/** Where the data of a stream begin, after the word and its line end. */
const dataStart = (file: Buffer, from: number): number => {
  const at = file.indexOf('stream', from) + 'stream'.length;
  return file[at] === 0x0d ? at + 2 : at + 1;
};

/**
 * pdf-lib unpacks object streams whole, however large they come out, so they are unpacked here first, up to a bound.
 * @throws RangeError
 */
export const refuseBombs = (bytes: Uint8Array): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = mostUnpacked;
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 1))
    left -= unpackedLength(file.subarray(dataStart(file, at)), left);
};

/** Bytes that packed data come to; what is no packed data counts for nothing, as pdf-lib will not read it either. */
const unpackedLength = (data: Buffer, most: number): number => {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH })
      .length;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return 0;
  }
};
