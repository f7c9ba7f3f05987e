import type { Raster } from '../../model/raster.ts';
import type { Paper } from './paper.ts';

/** Paper's grain down to this share of its brightness counts as white. */
const WHITE = 0.93;

/** How bright ink is compared with its paper, 0 is black; `factor` is pixels of `picture` to one of the reduced picture. */
export const inkOf = (picture: Raster, paper: Paper, factor: number): number => {
  const counts = new Uint32Array(256);
  const line = new Uint8Array(picture.width);
  const factors = new Int32Array(picture.width);
  for (let y = 0; y < picture.height; y += 8) {
    paperAlong(paper, factor, y, factors);
    divideRow(picture, y, factors, identity, line, 0);
    for (let x = 0; x < line.length; x += 1) {
      const value = line[x] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return darkest(counts.subarray(0, DARK)) / 255;
};

/** What is darker than this is ink for sure; of it this share is as dark as ink gets. */
const DARK = 160;
const DARKEST = 0.3;

const darkest = (counts: Uint32Array): number => {
  let left = DARKEST * counts.reduce((sum, count) => sum + count, 0);
  return counts.findIndex((count) => {
    left -= count;
    return left <= 0;
  });
};

const identity = Uint8Array.from({ length: 256 }, (_, value) => value);

/** The picture divided by its paper's brightness, then stretched so that ink is black and paper white. */
export const flatten = (picture: Raster, paper: Paper, factor: number, ink: number): Raster => {
  const stretched = Uint8ClampedArray.from(
    { length: 256 },
    (_, value) => (255 * (value / 255 - ink)) / Math.max(0.05, WHITE - ink),
  );
  // One kind of table for all rows: half as fast is what takes two.
  const stretch = new Uint8Array(stretched.buffer);
  const data = new Uint8Array(picture.data.length);
  const factors = new Int32Array(picture.width);
  for (let y = 0; y < picture.height; y += 1) {
    if (y % PAPER_ROWS === 0) paperAlong(paper, factor, y + PAPER_ROWS / 2, factors);
    divideRow(picture, y, factors, stretch, data, y * picture.width);
  }
  return { ...picture, data };
};

/** Rows of pixels that share one line of paper. */
const PAPER_ROWS = 8;

/** Factors are in 256ths. */
const divideRow = (
  { width, data }: Raster,
  y: number,
  factors: Int32Array,
  stretch: Uint8Array,
  into: Uint8Array,
  from: number,
): void => {
  const row = y * width;
  for (let x = 0; x < width; x += 1) {
    const share = ((data[row + x] as number) * (factors[x] as number)) >> 8;
    into[from + x] = stretch[Math.min(share, 255)] as number;
  }
};

/** For each pixel of row `y`: 255 divided by its paper, in 256ths; paper is taken between the nearest samples. */
const paperAlong = ({ samples, cell }: Paper, factor: number, y: number, factors: Int32Array): void => {
  const { width, height, data } = samples;
  const size = cell * factor;
  const down = Math.min(height - 1, Math.max(0, y / size - 0.5));
  const above = Math.floor(down);
  const below = Math.min(height - 1, above + 1);
  const sampleAt = (x: number): number => {
    const inside = Math.min(width - 1, Math.max(0, x));
    const upper = data[above * width + inside] as number;
    return upper + ((data[below * width + inside] as number) - upper) * (down - above);
  };
  let left = -1;
  let from = sampleAt(left);
  let to = sampleAt(0);
  for (let x = 0; x < factors.length; x += 1) {
    const at = (x + 0.5) / size - 0.5;
    if (at >= left + 1) {
      left += 1;
      from = to;
      to = sampleAt(left + 1);
    }
    factors[x] = (255 * 256) / Math.max(1, from + (to - from) * (at - left)) + 0.5;
  }
};
