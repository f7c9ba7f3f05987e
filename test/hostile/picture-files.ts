/** Pictures byte by byte, so that their headers may say anything. */
import { crc32, deflateSync } from 'node:zlib';
import { deflatedTimes } from './zip-file.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};

interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of a value. */
  readonly depth?: number;
  /** 0 grey, 2 colours, 3 palette, 6 colours and alpha. */
  readonly colour?: number;
  readonly interlaced?: boolean;
  /** The rows, packed. */
  readonly packed: Uint8Array;
  /** Chunks before them. */
  readonly before?: readonly Uint8Array[];
}

export const png = ({
  width,
  height,
  depth = 8,
  colour = 0,
  interlaced = false,
  packed,
  before = [],
}: Png): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  header[12] = interlaced ? 1 : 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A PNG of a few bytes that says to have so many pixels. */
export const pngClaiming = (width: number, height: number): Buffer =>
  png({ width, height, packed: deflateSync(Buffer.alloc(10)) });

/** White pixels, as many as are said, packed into a few kilobytes. */
export const whitePng = (width: number, height: number): Buffer => {
  const row = Buffer.alloc(Math.ceil(width / 8) + 1, 0xff);
  row[0] = 0;
  return png({ width, height, depth: 1, packed: zlibTimes(row, height) });
};

/** A run of the same block in zlib's wrapping (RFC 1950). */
export const zlibTimes = (block: Uint8Array, times: number): Buffer =>
  Buffer.concat([Buffer.of(0x78, 0x9c), deflatedTimes(block, times), adlerOf(block, times)]);

const adlerPrime = 65_521;

/** The checksum over all of it (RFC 1950, 8.2), by the block's own sums: gigabytes are not gone through. */
const adlerOf = (block: Uint8Array, times: number): Buffer => {
  let [sum, weighted] = [0, 0];
  for (const byte of block) {
    sum = (sum + byte) % adlerPrime;
    weighted = (weighted + sum) % adlerPrime;
  }
  let [low, high] = [1, 0];
  for (let time = 0; time < times; time += 1) {
    high = (high + (block.length % adlerPrime) * low + weighted) % adlerPrime;
    low = (low + sum) % adlerPrime;
  }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE(high, 0);
  checksum.writeUInt16BE(low, 2);
  return checksum;
};

/** A chunk of packed text or colour profile that unpacks to so many megabytes. */
export const pngBombChunk = (type: 'zTXt' | 'iCCP', megabytes: number): Buffer =>
  chunk(type, Buffer.concat([Buffer.from('a\0\0', 'latin1'), zlibTimes(Buffer.alloc(2 ** 20), megabytes)]));

/** One entry of a TIFF directory (TIFF 6.0, section 2); a long each unless said otherwise. */
type TiffEntry = readonly [tag: number, value: number, type?: number, count?: number];

interface TiffPage {
  readonly entries: readonly TiffEntry[];
  /** Where the next directory is said to be; the one that follows, unless said. */
  readonly next?: number;
}

/** A little-endian TIFF of any directories; `rest` follows them. */
export const tiff = (pages: readonly TiffPage[], rest: Uint8Array = Buffer.alloc(64, 0xff)): Buffer => {
  const head = Buffer.from('49492a0008000000', 'hex');
  let place = 8;
  const directories = pages.map(({ entries, next }, index) => {
    const directory = Buffer.alloc(2 + 12 * entries.length + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [at, [tag, value, type = 4, count = 1]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + 12 * at);
      directory.writeUInt16LE(type, 4 + 12 * at);
      directory.writeUInt32LE(count, 6 + 12 * at);
      directory.writeUInt32LE(value, 10 + 12 * at);
    }
    place += directory.length;
    directory.writeUInt32LE(next ?? (index + 1 < pages.length ? place : 0), directory.length - 4);
    return directory;
  });
  return Buffer.concat([head, ...directories, rest]);
};

/** The entries of a grey picture whose one strip begins at `offset`. */
export const tiffEntries = (
  width: number,
  height: number,
  offset = 8,
  bytes = Math.min(width * height, 0xffff_ffff),
): TiffEntry[] => [
  [256, width],
  [257, height],
  [258, 8],
  [259, 1],
  [262, 1],
  [273, offset],
  [277, 1],
  [278, height],
  [279, bytes],
];

/** A JPEG that breaks off after the header that says its size. */
export const jpegClaiming = (width: number, height: number): Buffer => {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const tables = Buffer.concat([Buffer.from('ffdb004300', 'hex'), Buffer.alloc(64, 1)]);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), tables, frame, Buffer.from('ffda00080101003f00', 'hex')]);
};

/** A GIF of so many frames of one pixel on a screen of that size. */
export const gif = (width: number, height: number, frames: number): Buffer => {
  const head = Buffer.from('474946383961000000008000000000ffffff', 'hex');
  const screen = Buffer.concat([head.subarray(0, 13), Buffer.from('000000ffffff', 'hex')]);
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const frame = Buffer.from('21f90400000000002c000000000100010000020144 00'.replaceAll(' ', ''), 'hex');
  return Buffer.concat([screen, ...Array<Buffer>(frames).fill(frame), Buffer.of(0x3b)]);
};

/** A lossless WebP that says to have so many pixels. */
export const webpClaiming = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(32);
  data[0] = 0x2f;
  data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  const riff = Buffer.alloc(20);
  riff.write('RIFF');
  riff.writeUInt32LE(12 + data.length, 4);
  riff.write('WEBPVP8L', 8);
  riff.writeUInt32LE(data.length, 16);
  return Buffer.concat([riff, data]);
};
