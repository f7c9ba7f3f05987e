import type { Raster } from '../../model/raster.ts';

/** WebP's own measure, 0 to 100: small print stays sharp, and a page takes some 200 KB. */
export const quality = 80;

/** WebP's own, 0 to 6: more makes pictures a tenth smaller and takes twice the time. */
const effort = 1;

/** WebP's own limit of a side, in pixels. */
const longest = 16_383;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pixels of a sheet's picture, so many wide; narrower where it would be longer than the format allows. */
export const sizeOf = (sheet: Size, width: number): Size => {
  const scale = Math.min(width / sheet.width, longest / sheet.height);
  const pixels = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: pixels(sheet.width), height: pixels(sheet.height) };
};

/** A page's pixels as WebP, as its sheet is: faxes have twice as many across as down. */
export const webpOf = async (
  { width, height, channels, data }: Raster,
  sheet: Size,
  wide: number,
): Promise<Uint8Array> => {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .resize({ ...sizeOf(sheet, wide), fit: 'fill' })
    .webp({ quality, effort })
    .toBuffer();
};
