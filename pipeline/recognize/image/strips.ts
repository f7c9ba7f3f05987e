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
  const sums = new Uint32Array(count * ROWS);
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top);
    for (let row = 0; row < rows; row += 1) {
      let at = (top + row) * width;
      for (let strip = 0; strip < count; strip += 1) {
        let sum = 0;
        for (const end = at + step; at < end; at += 1) sum += data[at] as number;
        sums[strip * ROWS + row] = sum;
      }
    }
    for (let strip = 0; strip < count; strip += 1)
      for (let row = 0; row < rows; row += 1)
        darkness[strip * height + top + row] = 255 - (sums[strip * ROWS + row] as number) / step;
  }
  return { count, length: height, step, darkness };
};

/** Rows that are summed before they are written, as strips lie far from one another in memory. */
const ROWS = 64;

/** Level strips, in which upright lines are spots. */
export const levelStrips = ({ width, height, data }: Raster, step: number): Strips => {
  const count = Math.floor(height / step);
  const darkness = new Uint8Array(count * width);
  const sums = new Uint32Array(width);
  for (let strip = 0; strip < count; strip += 1) {
    sums.fill(0);
    // Row by row, as the pixels lie in memory.
    for (let row = strip * step; row < (strip + 1) * step; row += 1)
      for (let x = 0, at = row * width; x < width; x += 1, at += 1)
        sums[x] = (sums[x] as number) + (data[at] as number);
    for (let x = 0; x < width; x += 1) darkness[strip * width + x] = 255 - (sums[x] as number) / step;
  }
  return { count, length: width, step, darkness };
};
