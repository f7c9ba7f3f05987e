import sharp from 'sharp';
import type { Raster } from '../../../pipeline/model/raster.ts';

export interface FaxData {
  /** CCITT Group 4 (ITU-T T.6); its runs count black as 0. */
  readonly data: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

const upTo16 = (length: number): number => Math.ceil(length / 16) * 16;

const tags = { tileOffsets: 324, tileByteCounts: 325 } as const;

/** The value of an entry of the first directory of a little-endian TIFF file. */
const entry = (tiff: Buffer, tag: number): number => {
  const directory = tiff.readUInt32LE(4);
  const places = [...Array(tiff.readUInt16LE(directory)).keys()].map((place) => directory + 2 + 12 * place);
  const found = places.find((place) => tiff.readUInt16LE(place) === tag);
  if (found === undefined) throw new Error(`the TIFF file has no tag ${tag}`);
  return tiff.readUInt32LE(found + 8);
};

/** Packs a picture of black and white; it grows to whole multiples of 16 at the right and below, in white. */
export const faxData = async ({ width, height, channels, data }: Raster): Promise<FaxData> => {
  const [columns, rows] = [upTo16(width), upTo16(height)];
  // A TIFF file of one tile holds its data in one piece, for sharp only knows how to write files.
  const tiff = await sharp(data, { raw: { width, height, channels } })
    .extend({ right: columns - width, bottom: rows - height, background: '#ffffff' })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: columns, tileHeight: rows })
    .toBuffer();
  const offset = entry(tiff, tags.tileOffsets);
  return { data: tiff.subarray(offset, offset + entry(tiff, tags.tileByteCounts)), columns, rows };
};
