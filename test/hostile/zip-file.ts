import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a ZIP, with whatever lies its headers are to tell. */
export interface Part {
  readonly name: string | Buffer;
  readonly data: Uint8Array | string;
  /** 0 stored, 8 deflated (the usual), others as they are. */
  readonly method?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** The data as it stands in the file, where it is made otherwise than by packing `data`. */
  readonly packed?: Uint8Array;
  /** Sizes and checksum as the directory has them. */
  readonly declared?: { readonly size?: number; readonly packed?: number; readonly crc?: number };
  readonly extra?: Uint8Array;
  /** Where the directory says that it begins. */
  readonly offset?: number;
  /** True for a part that the directory alone has: it names the place of the first one. */
  readonly ghost?: boolean;
}

interface Lies {
  /** Parts that the end of the directory tells of. */
  readonly count?: number;
  /** Where it says that the directory begins. */
  readonly directory?: number;
  readonly comment?: Uint8Array;
}

interface Packed {
  readonly packed: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

const pack = ({ data, method = 8, packed, declared = {} }: Part): Packed => {
  const bytes = Buffer.from(data);
  return {
    packed: packed ?? (method === 8 ? deflateRawSync(bytes) : bytes),
    method,
    size: declared.size ?? bytes.length,
    crc: declared.crc ?? crc32(bytes),
  };
};

/** What the local header and the directory have in common (APPNOTE.TXT 4.3.7, 4.3.12). */
const fields = ({ name, flags = 0, declared = {}, extra = Buffer.alloc(0) }: Part, part: Packed): Buffer => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(part.method, 4);
  head.writeUInt32LE(part.crc >>> 0, 10);
  head.writeUInt32LE((declared.packed ?? part.packed.length) >>> 0, 14);
  head.writeUInt32LE(part.size >>> 0, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  head.writeUInt16LE(extra.length, 24);
  return head;
};

/** A ZIP of any parts, whatever is wrong with them. */
export const rawZip = (parts: readonly Part[], { count, directory, comment }: Lies = {}): Buffer => {
  const bodies: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let place = 0;
  for (const part of parts) {
    const packed = pack(part);
    const head = fields(part, packed);
    const { extra = Buffer.alloc(0) } = part;
    const name = Buffer.from(part.name);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(part.offset ?? (part.ghost ? 0 : place), 10);
    entries.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, rest, name, extra);
    if (part.ghost) continue;
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, extra, packed.packed]);
    bodies.push(body);
    place += body.length;
  }
  const listed = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE((count ?? parts.length) & 0xffff, 8);
  end.writeUInt16LE((count ?? parts.length) & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(directory ?? place, 16);
  end.writeUInt16LE(comment?.length ?? 0, 20);
  return Buffer.concat([...bodies, listed, end, comment ?? Buffer.alloc(0)]);
};

/** A deflated run of the same block over and over: gigabytes of it are made in no time. */
export const deflatedTimes = (block: Uint8Array, times: number): Buffer => {
  // 00 00 ff ff ends a block on a whole byte, so that the next may follow (RFC 1951, 3.2.4).
  const last = deflateRawSync(block);
  const first = deflateRawSync(block, { finishFlush: 3 });
  return Buffer.concat([...Array<Buffer>(times - 1).fill(first), last]);
};
