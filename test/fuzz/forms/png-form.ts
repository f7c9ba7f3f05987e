import { crc32 } from 'node:zlib';
import type { Form, Part } from '../part.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** PNG: a change within a chunk gets the length and the sum that belong to it, or no decoder would look at it. */
export const pngForm: Form = {
  open: (bytes) => {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (!file.subarray(0, 8).equals(signature)) return null;
    const parts: Part[] = [];
    for (let at = 8; at + 12 <= file.length; ) {
      const length = file.readUInt32BE(at);
      const name = file.toString('latin1', at + 4, at + 8);
      parts.push({ name, kind: 'bytes', bytes: file.subarray(at + 8, at + 8 + length) });
      at += 12 + length;
    }
    return parts;
  },
  close: (parts) => Buffer.concat([signature, ...parts.map(chunk)]),
};

const chunk = ({ name, bytes }: Part): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(bytes.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
};
