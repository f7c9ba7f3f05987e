import sharp from 'sharp';
import type { Raster } from '../../../pipeline/model/raster.ts';

/** Gaussian blur of a standard deviation in pixels; below 0.3 nothing would change. */
export const blur = async (picture: Raster, deviation: number): Promise<Raster> => {
  if (deviation < 0.3) return picture;
  const { width, height, channels, data } = picture;
  const blurred = await sharp(data, { raw: { width, height, channels } })
    .blur(deviation)
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
  return { width, height, channels, data: blurred };
};
