import type { PictureStream } from './png-stream.ts';

/** Tags of TIFF 6.0, and of its Technical Note 2 for the tables of a JPEG. */
const tags = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samples: 277,
  stripLengths: 279,
  group3Options: 292,
  jpegTables: 347,
} as const;

type Tag = keyof typeof tags;

const [group3, group4, jpeg] = [3, 4, 7];
const [whiteIsZero, rgb] = [0, 2];

/** Bytes of a value by its type: BYTE, ASCII, SHORT, LONG, and for what is not asked for here none. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };

/** The directory of one page. Throws a `RangeError` at the end of a file that is cut off. */
class Directory {
  readonly #view: DataView;
  readonly #little: boolean;
  readonly #entries = new Map<number, number>();

  constructor(bytes: Uint8Array, page: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#little = bytes[0] === 0x49;
    let at = this.#view.getUint32(4, this.#little);
    for (let index = 0; index < page; index += 1)
      at = this.#view.getUint32(at + 2 + 12 * this.#view.getUint16(at, this.#little), this.#little);
    const count = this.#view.getUint16(at, this.#little);
    for (let entry = at + 2; entry < at + 2 + 12 * count; entry += 12)
      this.#entries.set(this.#view.getUint16(entry, this.#little), entry);
  }

  /** Where a tag's values are in the file. */
  #span(tag: Tag): { start: number; size: number; count: number } | undefined {
    const entry = this.#entries.get(tags[tag]);
    if (entry === undefined) return undefined;
    const size = sizes[this.#view.getUint16(entry + 2, this.#little)] ?? 0;
    const count = this.#view.getUint32(entry + 4, this.#little);
    const inside = size * count <= 4;
    return { start: inside ? entry + 8 : this.#view.getUint32(entry + 8, this.#little), size, count };
  }

  /** A tag's only value; undefined where it has none or several. */
  only(tag: Tag): number | undefined {
    const { start, size, count } = this.#span(tag) ?? { start: 0, size: 0, count: 0 };
    if (count !== 1) return undefined;
    if (size === 1) return this.#view.getUint8(start);
    return size === 2 ? this.#view.getUint16(start, this.#little) : this.#view.getUint32(start, this.#little);
  }

  bytes(tag: Tag): Uint8Array | undefined {
    const span = this.#span(tag);
    return span && this.slice(span.start, span.size * span.count);
  }

  slice(start: number, length: number): Uint8Array {
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length);
  }
}

const reversed = (byte: number): number =>
  Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2);

/** Tables and picture of a JPEG are two streams, each with a start and an end of its own (two bytes each). */
const wholeJpeg = (picture: Uint8Array, tables: Uint8Array | undefined): Uint8Array =>
  tables ? Buffer.concat([tables.subarray(0, -2), picture.subarray(2)]) : picture;

const faxEntries = (directory: Directory, width: number, height: number, compression: number) => {
  const options = directory.only('group3Options') ?? 0;
  const scheme = compression === group4 ? -1 : options & 1;
  return {
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: {
      K: scheme,
      Columns: width,
      Rows: height,
      BlackIs1: directory.only('photometric') !== whiteIsZero,
      EncodedByteAlign: (options & 4) !== 0,
    },
  };
};

const jpegEntries = (directory: Directory, samples: number) => ({
  ColorSpace: samples === 3 ? 'DeviceRGB' : 'DeviceGray',
  BitsPerComponent: 8,
  Filter: 'DCTDecode',
  DecodeParms: { ColorTransform: directory.only('photometric') === rgb ? 0 : 1 },
});

/**
 * The data of a TIFF's page as they are, where they are one strip of a fax's code (T.4, T.6) or of a JPEG, which
 * PDF reads too; null where they are not.
 */
export const tiffStream = (bytes: Uint8Array, page: number): PictureStream | null => {
  try {
    const directory = new Directory(bytes, page);
    const only = (tag: Tag): number => directory.only(tag) ?? 0;
    const [compression, samples] = [only('compression'), directory.only('samples') ?? 1];
    const [offset, length, width, height] = [
      only('stripOffsets'),
      only('stripLengths'),
      only('width'),
      only('height'),
    ];
    if (offset * length * width * height === 0) return null;
    const strip = directory.slice(offset, length);
    const picture = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
    if (compression === group3 || compression === group4) {
      const data = only('fillOrder') === 2 ? strip.map(reversed) : strip;
      return { data, entries: { ...picture, ...faxEntries(directory, width, height, compression) } };
    }
    if (compression !== jpeg || (samples !== 1 && samples !== 3)) return null;
    const data = wholeJpeg(strip, directory.bytes('jpegTables'));
    return { data, entries: { ...picture, ...jpegEntries(directory, samples) } };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
