import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createInflate, inflateSync } from 'node:zlib';
import type { Limits } from '../../model/limits.ts';
import { Failure } from '../../report/failure.ts';
import { overLimit } from '../input-failure.ts';
import { fromAscii } from './from-ascii.ts';
import { isFont, mappedCodes } from './mapped-codes.ts';
import { lzwSize, runLengthSize } from './packed-size.ts';

const keyword = 'stream';
/** Times that a part may be packed over and over; what is packed oftener is made to be a bomb. */
const mostPackings = 4;
/** Bytes before a stream that its dictionary stands in. */
const dictionaryBytes = 1024;

/**
 * Refuses a file whose packed parts unpack to more than the limits allow, or say to be larger than any is, before any
 * library believes them. Pictures are left to the limit of pixels. What is encrypted cannot be looked into.
 * @throws Failure `read/over-limit`
 */
export const refuseBombs = async (
  bytes: Uint8Array,
  { unpackedBytes, partBytes }: Pick<Limits, 'unpackedBytes' | 'partBytes'>,
): Promise<void> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = unpackedBytes;
  for (let at = file.indexOf(keyword); at >= 0; at = file.indexOf(keyword, at + keyword.length)) {
    const dictionary = dictionaryBefore(file, at);
    if (isEnd(file, at) || isPicture(dictionary)) continue;
    if (claimsTooMuch(dictionary)) throw tooLarge();
    const part = file.subarray(startOfData(file, at + keyword.length));
    left -= await cost({ part, dictionary }, { left, partBytes });
    if (left < 0) throw tooLarge();
  }
};

/** Bytes that a part unpacks to, with those of its text, so that none is looked through over and over. */
const cost = async (
  { part, dictionary }: { readonly part: Buffer; readonly dictionary: string },
  { left, partBytes }: { readonly left: number; readonly partBytes: number },
): Promise<number> => {
  refuseEndlessMap(part);
  const most = Math.min(left, partBytes);
  if (isPacked(part)) return unpackedSize(part, most);
  const bytes = withoutAscii(part, dictionary);
  if (bytes.length > left) throw tooLarge();
  const unpacked = isPacked(bytes)
    ? await unpackedSize(bytes, Math.min(most, left - bytes.length))
    : oldSize(bytes.length > 0 ? bytes : dataOf(part), dictionary, most);
  return bytes.length + unpacked;
};

const isEnd = (file: Buffer, at: number): boolean => file.toString('latin1', at - 3, at) === 'end';

/** As far as the part goes. */
const dataOf = (part: Buffer): Buffer => {
  const end = part.indexOf('endstream');
  return end < 0 ? part : part.subarray(0, end);
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

/** Objects of one file (ISO 32000-1, annex C), and bytes of one field of their table. */
const mostObjects = 8_388_607;
const widestField = 8;
/** Values in the table of a function: those that turn inks to light have some hundred thousand. */
const mostSamples = 16_000_000;

/** Numbers for which a reader would make room, or count up to, before it looks whether there is anything. */
const claimsTooMuch = (dictionary: string): boolean => {
  const list = (entry: string): readonly number[] =>
    new RegExp(`/${entry}\\s*\\[([\\s\\d]*)`, 'u').exec(dictionary)?.[1]?.trim().split(/\s+/u).map(Number) ??
    [];
  if (/\/XRef\b/u.test(dictionary))
    return (
      list('Index').some((count) => count > mostObjects) || list('W').some((width) => width > widestField)
    );
  const isTable = /\/FunctionType\s+0\b/u.test(dictionary);
  return isTable && list('Size').reduce((product, size) => product * size, 1) > mostSamples;
};

const isPicture = (dictionary: string): boolean =>
  /\/Subtype\s*\/Image\b/u.test(dictionary) && !/ObjStm|#/u.test(dictionary);

/** What is written as text, its bytes; nothing where the dictionary names no such filter. */
const withoutAscii = (part: Buffer, dictionary: string): Buffer => {
  const [, filter] = /\/(ASCIIHexDecode|AHx|ASCII85Decode|A85)\b/u.exec(dictionary) ?? [];
  if (!filter) return Buffer.alloc(0);
  return fromAscii(filter, dataOf(part)) ?? Buffer.alloc(0);
};

/**
 * What the packings of old stand for, with the bytes that were looked at for it; 0 where the dictionary names none of
 * them. Where it leaves the name to another object, it may be one.
 */
const oldSize = (data: Buffer, dictionary: string, most: number): number => {
  const names = dictionary.replace(/#([0-9a-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const isUntold = /\/Filter\s+\d+\s+\d+\s+R/u.test(names);
  const lzw = isUntold || /\/LZW/u.test(names) ? lzwSize(data) : 0;
  const runs = isUntold || /\/(?:RunLengthDecode|RL)\b/u.test(names) ? runLengthSize(data) : 0;
  const size = Math.max(lzw, runs);
  if (size > most) throw tooLarge();
  return size > 0 ? size + data.length : 0;
};

/** Codes of all maps of one font: a font of Chinese has a hundred thousand in each. */
const mostCodes = 5_000_000;

const refuseEndlessMap = (font: Buffer): void => {
  if (mappedCodes(font) > mostCodes) throw overLimit('его шрифт описан необычно');
};

/** What unpacks to less is unpacked at once: it takes a tenth of the time. */
const smallBytes = 1024 * 1024;

/**
 * The size of all that a part unpacks to, one packing within the other; 0 for what is not packed.
 * @throws Failure `read/over-limit` where it is more than `most`
 */
export const unpackedSize = async (part: Buffer, most: number): Promise<number> => {
  let size = 0;
  let packed = part;
  for (let times = 0; isPacked(packed); times += 1) {
    if (times === mostPackings) throw tooLarge();
    const unpacked = inflateSmall(packed);
    if (!unpacked) return streamedSize(part, most);
    packed = unpacked;
    size += packed.length;
  }
  refuseEndlessMap(packed);
  if (size > most) throw tooLarge();
  return size;
};

// A stream that breaks off is read as far as it goes, as viewers do.
const leniently = { finishFlush: constants.Z_SYNC_FLUSH };

/** Null for what is larger than that. What is damaged is nothing: whoever reads it finds out. */
const inflateSmall = (packed: Buffer): Buffer | null => {
  try {
    return inflateSync(packed, { ...leniently, maxOutputLength: smallBytes });
  } catch (cause) {
    return cause instanceof RangeError ? null : Buffer.alloc(0);
  }
};

/** The same size, counted as it flows by, so that a bomb is never in memory; once for each packing. */
const streamedSize = async (part: Buffer, most: number): Promise<number> => {
  let size = 0;
  for (let times = 1; ; times += 1) {
    const { bytes, start } = await flowThrough(part, times, most - size);
    size += bytes;
    if (!isPacked(start)) return size;
    if (times === mostPackings) throw tooLarge();
  }
};

/** How much comes out of so many unpackings, and how it begins. */
const flowThrough = async (
  part: Buffer,
  times: number,
  most: number,
): Promise<{ readonly bytes: number; readonly start: Buffer }> => {
  let bytes = 0;
  let start: Buffer = Buffer.alloc(0);
  const font: Buffer[] = [];
  const count = async (flow: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of flow) {
      if (bytes === 0) start = piece.subarray(0, 2);
      if (font.length > 0 || (bytes === 0 && isFont(piece))) font.push(piece);
      bytes += piece.length;
      if (bytes > most) throw tooLarge();
    }
  };
  const unpackers = Array.from({ length: times }, () => createInflate(leniently));
  try {
    await pipeline([Readable.from([part]), ...unpackers, count]);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
  }
  refuseEndlessMap(Buffer.concat(font));
  return { bytes, start };
};

const tooLarge = () => overLimit('распакованный, он больше дозволенного');
