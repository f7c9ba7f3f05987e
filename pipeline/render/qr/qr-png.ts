import { crc32, deflateSync } from 'node:zlib';
import type { QrCode } from './qr-code.ts';

/** Pixels of a module's side: at 20 mm some 800 dots per inch, so that no program needs to smooth it. */
const scale = 12;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const chunk = (type: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
};

/** The picture's size, one bit a pixel, grey (PNG, 11.2.2). */
const headerOf = (side: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return header;
};

/** One line of pixels: its filter, none, then eight pixels a byte; light is 1. */
const lineOf = (row: readonly boolean[]): Buffer => {
  const pixels = row.length * scale;
  const line = Buffer.alloc(1 + Math.ceil(pixels / 8));
  for (let x = 0; x < pixels; x += 1)
    if (!row[Math.floor(x / scale)]) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return line;
};

/** A code as a picture: Word draws no vectors that all its versions know. */
export const qrPng = ({ modules }: QrCode): Uint8Array => {
  const lines = modules.flatMap((row) => new Array<Buffer>(scale).fill(lineOf(row)));
  return Buffer.concat([
    Buffer.from(signature),
    chunk('IHDR', headerOf(modules.length * scale)),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
