import { PDFHexString } from 'pdf-lib';

/** The data of a picture as a PDF takes them, and the entries that say how to read them. */
export interface PictureStream {
  readonly data: Uint8Array;
  readonly entries: Parameters<import('pdf-lib').PDFContext['stream']>[1];
}

interface Chunk {
  readonly kind: string;
  readonly data: Buffer;
}

/** The chunks of a PNG; it ends where the file does. */
function* chunksOf(file: Buffer): Generator<Chunk> {
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    yield { kind: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

const [grey, colour, indexed] = [0, 2, 3];

const colourSpace = (kind: number, palette: Buffer | undefined) => {
  if (kind === grey) return 'DeviceGray';
  if (kind === colour) return 'DeviceRGB';
  if (kind !== indexed || !palette) return null;
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, PDFHexString.of(palette.toString('hex'))];
};

/**
 * A PNG's own packed data: PDF reads rows that are predicted in PNG's way (ISO 32000-1, 7.4.4.4). Null for one that is
 * interlaced or transparent, which PDF does not read so.
 */
export const pngStream = (bytes: Uint8Array): PictureStream | null => {
  const chunks = [...chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))];
  const header = chunks[0]?.data;
  if (header?.length !== 13 || chunks.some(({ kind }) => kind === 'tRNS')) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits, kind, interlaced] = [header.readUInt8(8), header.readUInt8(9), header.readUInt8(12)];
  const palette = chunks.find((chunk) => chunk.kind === 'PLTE')?.data;
  const space = colourSpace(kind, palette);
  if (!space || interlaced !== 0) return null;
  const parameters = {
    Predictor: 15,
    Colors: kind === colour ? 3 : 1,
    BitsPerComponent: bits,
    Columns: width,
  };
  return {
    data: Buffer.concat(chunks.filter((chunk) => chunk.kind === 'IDAT').map(({ data }) => data)),
    entries: {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: bits,
      ColorSpace: space,
      Filter: 'FlateDecode',
      DecodeParms: parameters,
    },
  };
};
