import type { Raster } from '../../model/raster.ts';

/**
 * One byte a pixel, 0 is black. Coloured ink that is bright in one of its channels vanishes, as that of blue and red
 * stamps; black letters under it stay, dark blue handwriting too.
 */
export const toGrey = ({ width, height, channels, data }: Raster): Raster => {
  if (channels === 1) return { width, height, channels, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 3) {
    const red = data[at] as number;
    const green = data[at + 1] as number;
    const blue = data[at + 2] as number;
    const brightest = Math.max(red, green, blue);
    const colour = brightest - Math.min(red, green, blue);
    const lifted = brightest + ((colour * (LIFTS[brightest] as number)) >> 8);
    grey[i] = Math.min(255, lifted);
  }
  return { width, height, channels: 1, data: grey };
};

/** The brightest channel of pens' ink is darker than the first, that of stamps brighter than the second. */
const PEN = 165;
const STAMP = 200;

/** How much of its colour a pixel is brightened by, in 256ths, for each value of its brightest channel. */
const LIFTS = Uint16Array.from({ length: 256 }, (_, brightest) =>
  Math.round(256 * Math.min(1, Math.max(0, (brightest - PEN) / (STAMP - PEN)))),
);
