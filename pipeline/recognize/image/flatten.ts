import type { Raster } from '../../model/raster.ts';
import { histogram, quantile } from './histogram.ts';
import { reduce } from './reduce.ts';

/** A picture whose paper is white and whose ink is black everywhere. */
export interface Flattened {
  readonly picture: Raster;
  /** The darkest part of the paper as a share of the brightest. */
  readonly evenness: number;
  /** How much darker than its paper the ink was, 0 to 1. */
  readonly contrast: number;
}

/** Divides a grey picture by its paper's own brightness, then stretches what is left from ink to paper. */
export const flatten = (picture: Raster, dpi: number): Flattened => {
  const cell = Math.max(2, Math.round(dpi / 75));
  const paper = paperOf(reduce(picture, cell));
  const divided = divide(picture, paper, cell * CELLS);
  const counts = histogram(divided);
  const ink = inkOf(counts);
  const stretch = Uint8ClampedArray.from(
    { length: 256 },
    (_, value) => (255 * (value / 255 - ink)) / Math.max(0.05, WHITE - ink),
  );
  for (let i = 0; i < divided.length; i += 1) divided[i] = stretch[divided[i] as number] as number;
  const darkest = quantile(paper.data, 0.02);
  return {
    picture: { ...picture, data: divided },
    evenness: darkest / Math.max(1, quantile(paper.data, 0.98)),
    contrast: 1 - ink,
  };
};

/** Paper's grain down to this share of its brightness counts as white. */
const WHITE = 0.93;
/** One sample of the paper is the brightest of so many cells each way, a twentieth of an inch. */
const CELLS = 4;
/** Samples that a bold letter or a picture may darken, each way: paper is seen again within a tenth of an inch. */
const REACH = 2;

/** The ink's brightness: the mean of what is clearly darker than paper, darker half. */
const inkOf = (counts: Uint32Array): number => {
  const dark = counts.subarray(0, 160);
  let left = dark.reduce((sum, count) => sum + count, 0) * 0.3;
  for (let value = 0; value < dark.length; value += 1) {
    left -= dark[value] as number;
    if (left <= 0) return value / 255;
  }
  return 0;
};

/** Brightness of the paper, one sample for `CELLS` cells: bright neighbours cover ink, shades of cells stay. */
const paperOf = (cells: Raster): Raster => {
  const width = Math.max(1, Math.floor(cells.width / CELLS));
  const height = Math.max(1, Math.floor(cells.height / CELLS));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data[y * width + x] = brightestIn(cells, x * CELLS, y * CELLS);
  }
  const samples: Raster = { width, height, channels: 1, data };
  const covered = spread(spread(samples, REACH, Math.max), REACH, Math.min);
  return reduceNoise(covered);
};

const brightestIn = ({ width, height, data }: Raster, left: number, top: number): number => {
  let most = 0;
  for (let y = top; y < Math.min(height, top + CELLS); y += 1) {
    for (let x = left; x < Math.min(width, left + CELLS); x += 1) {
      most = Math.max(most, data[y * width + x] as number);
    }
  }
  return most;
};

/** Each sample becomes the chosen one of its neighbours within `reach`, each way. */
const spread = (samples: Raster, reach: number, choose: (a: number, b: number) => number): Raster => {
  const along = spreadRows(samples, reach, choose);
  return transpose(spreadRows(transpose(along), reach, choose));
};

const spreadRows = (
  { width, height, data }: Raster,
  reach: number,
  choose: (a: number, b: number) => number,
): Raster => {
  const chosen = data.slice();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let value = data[y * width + x] as number;
      const end = Math.min(width - 1, x + reach);
      for (let near = Math.max(0, x - reach); near <= end; near += 1) {
        value = choose(value, data[y * width + near] as number);
      }
      chosen[y * width + x] = value;
    }
  }
  return { width, height, channels: 1, data: chosen };
};

const transpose = ({ width, height, data }: Raster): Raster => {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = data[y * width + x] as number;
  }
  return { width: height, height: width, channels: 1, data: turned };
};

/** Means of three by three. */
const reduceNoise = ({ width, height, data }: Raster): Raster => {
  const smooth = data.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = -1; row <= 1; row += 1) {
        const at = (y + row) * width + x;
        sum += (data[at - 1] as number) + (data[at] as number) + (data[at + 1] as number);
      }
      smooth[y * width + x] = sum / 9;
    }
  }
  return { width, height, channels: 1, data: smooth };
};

/** Each pixel as a share of its paper; paper is taken between the samples, each in its cell's middle. */
const divide = ({ width, height, data }: Raster, paper: Raster, cell: number): Uint8Array => {
  const divided = new Uint8Array(data.length);
  const samples = new Float32Array(paper.width + 2);
  const factors = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    if (y % PAPER_ROWS === 0) {
      samplesAt(paper, (y + PAPER_ROWS / 2) / cell - 0.5, samples);
      betweenSamples(samples, cell, factors);
    }
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const share = (data[at] as number) * (factors[x] as number);
      divided[at] = Math.min(share, 255);
    }
  }
  return divided;
};

/** Rows of pixels that share one line of paper. */
const PAPER_ROWS = 4;

/** The paper's samples along a line between two rows of samples, the outermost twice. */
const samplesAt = ({ width, height, data }: Raster, at: number, samples: Float32Array): void => {
  const inside = Math.min(height - 1, Math.max(0, at));
  const above = Math.min(height - 1, Math.floor(inside));
  const below = Math.min(height - 1, above + 1);
  const share = inside - above;
  for (let x = 0; x < width; x += 1) {
    samples[x + 1] =
      (data[above * width + x] as number) * (1 - share) + (data[below * width + x] as number) * share;
  }
  samples[0] = samples[1] as number;
  samples[width + 1] = samples[width] as number;
};

/** 255 divided by the paper, for each pixel of a line. */
const betweenSamples = (samples: Float32Array, cell: number, factors: Float32Array): void => {
  const last = samples.length - 2;
  for (let x = 0; x < factors.length; x += 1) {
    const at = (x + 0.5) / cell + 0.5;
    const left = Math.min(last, Math.floor(at));
    const from = samples[left] as number;
    const paper = from + ((samples[left + 1] as number) - from) * Math.min(1, at - left);
    factors[x] = 255 / Math.max(1, paper);
  }
};
