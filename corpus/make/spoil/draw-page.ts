import sharp from 'sharp';
import type { Raster } from '../../../pipeline/model/raster.ts';

const pixels = (points: number, dpi: number): number => Math.round((points * dpi) / 72);

/** Draws the inside of an SVG picture in points, letters as outlines, in colour on white. */
export const drawPage = async (
  drawing: string,
  page: { readonly width: number; readonly height: number },
  dpi: number,
): Promise<Raster> => {
  const [width, height] = [pixels(page.width, dpi), pixels(page.height, dpi)];
  const root = `<svg viewBox="0 0 ${page.width} ${page.height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`;
  const picture = `${root}${drawing}</svg>`;
  const { data, info } = await sharp(Buffer.from(picture), { unlimited: true })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data };
};

/** Without colour, by how bright the eye takes it to be (ITU-R BT.601). */
export const toGrey = ({ width, height, channels, data }: Raster): Raster => {
  if (channels === 1) return { width, height, channels, data };
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 3)
    grey[at] =
      0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0) + 0.5;
  return { width, height, channels: 1, data: grey };
};
