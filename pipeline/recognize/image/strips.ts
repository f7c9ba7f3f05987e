import type { Raster } from '../../model/raster.ts';

/**
 * A picture cut into strips across the lines looked for: each sample is the mean darkness (0 is white) of `step` pixels
 * along them, so that thin, faint and dotted lines stay and noise does not.
 */
export interface Strips {
  readonly count: number;
  /** Samples of a strip, one for each pixel across. */
  readonly length: number;
  /** Pixels along that one sample covers. */
  readonly step: number;
  /** Strip after strip. */
  readonly darkness: Uint8Array;
}

/** Upright strips, in which level lines are spots. */
export const uprightStrips = ({ width, height, data }: Raster, step: number): Strips => {
  const count = Math.floor(width / step);
  const darkness = new Uint8Array(count * height);
  for (let y = 0; y < height; y += 1) {
    let at = y * width;
    for (let strip = 0; strip < count; strip += 1) {
      let sum = 0;
      for (const end = at + step; at < end; at += 1) sum += data[at] as number;
      darkness[strip * height + y] = 255 - sum / step;
    }
  }
  return { count, length: height, step, darkness };
};

/** Level strips, in which upright lines are spots. */
export const levelStrips = ({ width, height, data }: Raster, step: number): Strips => {
  const count = Math.floor(height / step);
  const darkness = new Uint8Array(count * width);
  for (let strip = 0; strip < count; strip += 1) {
    const top = strip * step * width;
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let at = top + x, end = at + step * width; at < end; at += width) sum += data[at] as number;
      darkness[strip * width + x] = 255 - sum / step;
    }
  }
  return { count, length: width, step, darkness };
};
