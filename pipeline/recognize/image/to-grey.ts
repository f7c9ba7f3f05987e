import type { Raster } from '../../model/raster.ts';

/**
 * The brightest of the three channels, one byte a pixel: blue and red ink of stamps and signatures nearly vanishes,
 * black letters under it stay.
 */
export const toGrey = ({ width, height, channels, data }: Raster): Raster => {
  if (channels === 1) return { width, height, channels, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 3) {
    const red = data[at] as number;
    const green = data[at + 1] as number;
    const blue = data[at + 2] as number;
    const warm = Math.max(red, green);
    grey[i] = Math.max(warm, blue);
  }
  return { width, height, channels: 1, data: grey };
};
