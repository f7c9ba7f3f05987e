import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { Raster } from '../../model/raster.ts';
import { pictureDamaged } from '../input-failure.ts';
import { pngOf } from './png-of.ts';
import { filtersOf } from './raw-pages.ts';

/** Entries that change a picture's colours or let what is under it show through. */
const changing = ['SMask', 'Mask', 'ImageMask', 'Decode'];

/**
 * The pixels of a picture as scanners pack them, in JPEG or PNG's way, null for any other. Five times as fast as
 * drawing the page.
 * @throws Failure `read/picture-damaged` for what breaks off, which viewers show as far as it goes, and for too many pixels
 */
export const decodePicture = async (stream: PDFRawStream, mostPixels: number): Promise<Raster | null> => {
  if ((integer(stream.dict, 'Width') ?? 0) * (integer(stream.dict, 'Height') ?? 0) > mostPixels)
    throw pictureDamaged();
  if (changing.some((entry) => stream.dict.has(PDFName.of(entry)))) return null;
  const channels = channelsOf(stream.dict.lookup(PDFName.of('ColorSpace')));
  if (channels === null) return null;
  try {
    const encoded = encodedBytes(stream, channels, mostPixels);
    return encoded && (await decode(encoded, mostPixels));
  } catch (cause) {
    if (areLost(cause)) throw pictureDamaged(cause);
    return null;
  }
};

/** Values of a pixel in the colour spaces whose numbers are the picture's own; the others are pdf.js's affair. */
const channelsOf = (space: unknown): 1 | 3 | null => {
  const family = space instanceof PDFArray ? space.lookup(0) : space;
  const name = family instanceof PDFName ? family.decodeText() : '';
  if (name === 'DeviceGray' || name === 'CalGray') return 1;
  if (name === 'DeviceRGB' || name === 'CalRGB') return 3;
  const profile = name === 'ICCBased' && space instanceof PDFArray ? space.lookup(1) : undefined;
  const count = profile instanceof PDFRawStream ? integer(profile.dict, 'N') : null;
  return count === 1 || count === 3 ? count : null;
};

const integer = (dictionary: PDFDict, name: string): number | null => {
  const value = dictionary.lookup(PDFName.of(name));
  return value instanceof PDFNumber ? value.asNumber() : null;
};

/** The picture as a file of its own. */
const encodedBytes = (stream: PDFRawStream, channels: 1 | 3, mostPixels: number): Uint8Array | null => {
  const { contents, dict } = stream;
  switch (filtersOf(stream).join()) {
    case 'DCTDecode':
      return contents;
    case 'FlateDecode,DCTDecode':
      return inflateSync(contents, { maxOutputLength: mostPixels * channels });
    case 'FlateDecode': {
      const [width, height] = [integer(dict, 'Width'), integer(dict, 'Height')];
      const depth = integer(dict, 'BitsPerComponent');
      if (!width || !height || !depth || !isPredicted(dict, { channels, depth, width })) return null;
      return pngOf({ width, height, depth, channels }, contents);
    }
    default:
      return null;
  }
};

/** Rows filtered in PNG's way: those of the PDF are those of a PNG file (ISO 32000-1, 7.4.4.4). */
const isPredicted = (
  dictionary: PDFDict,
  { channels, depth, width }: Readonly<Record<'channels' | 'depth' | 'width', number>>,
): boolean => {
  const parameters = dictionary.lookup(PDFName.of('DecodeParms'));
  return (
    parameters instanceof PDFDict &&
    (integer(parameters, 'Predictor') ?? 1) >= 10 &&
    (integer(parameters, 'Colors') ?? 1) === channels &&
    (integer(parameters, 'BitsPerComponent') ?? 8) === depth &&
    (integer(parameters, 'Columns') ?? 1) === width
  );
};

/** What libjpeg says of pixels that are lost; its other warnings lose none. */
const areLost = (cause: unknown): boolean =>
  /premature end|bad Huffman code|instead of RST/iu.test(String(cause));
/** The mark that ends a JPEG: some scanners leave it out, and after a second one nothing is read. */
const endOfImage = Buffer.of(0xff, 0xd9);

const decode = async (encoded: Uint8Array, mostPixels: number): Promise<Raster | null> => {
  const { default: sharp } = await import('sharp');
  const ended = Buffer.concat([encoded, endOfImage]);
  const open = (failOn: 'none' | 'warning') => sharp(ended, { limitInputPixels: mostPixels, failOn });
  const { space } = await open('none').metadata();
  // Whether the numbers of inks are turned round is told by marks that viewers read differently.
  if (space === 'cmyk') return null;
  const pixels = (failOn: 'none' | 'warning') =>
    open(failOn)
      .toColourspace(space === 'b-w' ? 'b-w' : 'srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  const { data, info } = await pixels('warning').catch((cause: unknown) => {
    if (areLost(cause)) throw cause;
    return pixels('none');
  });
  return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data };
};
