import type { Raster } from '../../model/raster.ts';

/** Darker than this is a black page. */
const DARK = 96;
/** A page is black where so much of it is, and of its middle: a white sheet may lie on a black table. */
const MOSTLY = 0.7;
/** Its middle, by shares of its sides. */
const FROM = 0.2;
const TO = 0.8;
/** Pixels are looked at so far apart. */
const STEP = 7;

/** True for a page whose print is light on a dark ground, as a negative copy or a screen at night. */
export const isLightOnDark = (grey: Raster): boolean =>
  darkShare(grey, 0, 1) > MOSTLY && darkShare(grey, FROM, TO) > MOSTLY;

const darkShare = ({ width, height, data }: Raster, from: number, to: number): number => {
  let [dark, all] = [0, 0];
  for (let y = Math.floor(height * from); y < height * to; y += STEP)
    for (let x = Math.floor(width * from); x < width * to; x += STEP) {
      all += 1;
      if ((data[y * width + x] as number) < DARK) dark += 1;
    }
  return dark / Math.max(1, all);
};

export const inverted = (grey: Raster): Raster => ({ ...grey, data: grey.data.map((value) => 255 - value) });
