import { type FileHandle, open } from 'node:fs/promises';

/** Bytes at a file's end in which its last mark is looked for; the comment of a ZIP may be 65,535 long. */
const tails = { pdf: 1024, jpeg: 4096, png: 64, zip: 65_557 };

/** More pages than a TIFF of any scanner has, and an end to one that goes in circles. */
const mostPages = 10_000;

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, position));
  return buffer.subarray(0, bytesRead);
};

const tailHas = async (
  file: FileHandle,
  size: number,
  length: number,
  mark: string | Buffer,
): Promise<boolean> => (await readAt(file, size - length, length)).includes(mark);

/** The directory of a ZIP stands at its end and lies within the file (APPNOTE, 4.3.16). */
const zipEnds = async (file: FileHandle, size: number): Promise<boolean> => {
  const tail = await readAt(file, size - tails.zip, tails.zip);
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (at < 0 || at + 22 > tail.length) return false;
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  // ZIP64 has its numbers elsewhere; that it is marked so is end enough.
  return start === 0xff_ff_ff_ff || start + length <= size;
};

/** Each page of a TIFF tells where the next one is, the last says 0 (TIFF 6.0, section 2). */
const tiffEnds = async (file: FileHandle, size: number): Promise<boolean> => {
  const head = await readAt(file, 0, 8);
  const isLittle = head.toString('latin1', 0, 2) === 'II';
  const numberAt = (bytes: Buffer, length: 2 | 4): number =>
    isLittle ? bytes.readUIntLE(0, length) : bytes.readUIntBE(0, length);
  let at = numberAt(head.subarray(4), 4);
  for (let page = 0; page < mostPages; page += 1) {
    if (at === 0) return page > 0;
    if (at + 2 > size) return false;
    const next = at + 2 + 12 * numberAt(await readAt(file, at, 2), 2);
    if (next + 4 > size) return false;
    at = numberAt(await readAt(file, next, 4), 4);
  }
  return true;
};

type Check = (file: FileHandle, size: number) => Promise<boolean>;

/** Beginnings of files by which their end is known. */
const checks: readonly (readonly [beginning: string, check: Check])[] = [
  ['%PDF', (file, size) => tailHas(file, size, tails.pdf, '%%EOF')],
  ['PK\x03\x04', zipEnds],
  ['\xff\xd8\xff', (file, size) => tailHas(file, size, tails.jpeg, Buffer.from([0xff, 0xd9]))],
  ['\x89PNG', (file, size) => tailHas(file, size, tails.png, 'IEND')],
  ['II*\0', tiffEnds],
  ['MM\0*', tiffEnds],
];

/**
 * False for a file that is still being written, or was broken off: it is empty, or lacks the end that its kind has. Of
 * kinds whose end cannot be told, true.
 */
export const hasItsEnd = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const beginning = (await readAt(file, 0, 4)).toString('latin1');
    const found = checks.find(([start]) => beginning.startsWith(start));
    return size > 0 && (found ? await found[1](file, size) : true);
  } finally {
    await file.close();
  }
};
