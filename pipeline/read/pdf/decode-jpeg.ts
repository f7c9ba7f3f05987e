import { PDFArray, PDFName, type PDFRawStream } from 'pdf-lib';
import type { Raster } from '../../model/raster.ts';
import { filtersOf } from './raw-pages.ts';

/** Colour spaces whose numbers are the JPEG's own; others are pdf.js's affair. */
const plainSpaces = new Set(['DeviceGray', 'DeviceRGB', 'CalGray', 'CalRGB', 'ICCBased']);
/** Entries that change a picture's colours or let what is under it show through. */
const changing = ['SMask', 'Mask', 'ImageMask', 'Decode'];

/**
 * The pixels of a picture that is a plain JPEG, null for any other. Five times as fast as drawing the page.
 * What breaks off or is damaged is decoded as far as it goes, as viewers do.
 */
export const decodeJpeg = async (stream: PDFRawStream, mostPixels: number): Promise<Raster | null> => {
  if (!isPlainJpeg(stream)) return null;
  const { default: sharp } = await import('sharp');
  const open = () => sharp(stream.contents, { limitInputPixels: mostPixels, failOn: 'none' });
  try {
    const { space } = await open().metadata();
    if (space === 'cmyk') return null;
    const { data, info } = await open()
      .toColourspace(space === 'b-w' ? 'b-w' : 'srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data };
  } catch {
    return null;
  }
};

const isPlainJpeg = (stream: PDFRawStream): boolean => {
  const { dict } = stream;
  if (filtersOf(stream).join() !== 'DCTDecode') return false;
  if (changing.some((entry) => dict.has(PDFName.of(entry)))) return false;
  const space = dict.lookup(PDFName.of('ColorSpace'));
  const family = space instanceof PDFArray ? space.lookup(0) : space;
  return family instanceof PDFName && plainSpaces.has(family.decodeText());
};
