import { crc32 } from 'node:zlib';

interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of each value. */
  readonly depth: number;
  /** 1: grey, 3: red, green, blue. */
  readonly channels: 1 | 3;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG file around packed rows that are filtered in PNG's way (ISO/IEC 15948, 5 and 11.2). */
export const pngOf = ({ width, height, depth, channels }: PngHeader, packed: Uint8Array): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = channels === 1 ? 0 : 2;
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};
