import type { Raster } from '../../model/raster.ts';

/** The brightness of a page's paper: one sample for each square of `CELLS` pixels of the reduced picture it was seen in. */
export interface Paper {
  readonly samples: Raster;
  /** Pixels of the reduced picture to a sample. */
  readonly cell: number;
  /** The darkest part of the paper as a share of the brightest. */
  readonly evenness: number;
}

/** Pixels of the reduced picture, each way, of whose brightest one sample is made. */
const CELLS = 4;
/** Samples that ink may cover all of, each way: paper is seen again within a tenth of an inch. */
const REACH = 2;

/** The paper of a picture reduced to about a hundred dots to an inch: print is covered, shades of cells stay. */
export const findPaper = (small: Raster): Paper => {
  const width = Math.max(1, Math.floor(small.width / CELLS));
  const height = Math.max(1, Math.floor(small.height / CELLS));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data[y * width + x] = brightestIn(small, x * CELLS, y * CELLS);
  }
  const brightest: Raster = { width, height, channels: 1, data };
  const samples = smooth(spread(spread(brightest, Math.max), Math.min));
  const ordered = samples.data.toSorted();
  const [darkest = 1, lightest = 1] = [0.02, 0.98].map(
    (share) => ordered[Math.floor(share * ordered.length)],
  );
  return { samples, cell: CELLS, evenness: darkest / Math.max(1, lightest) };
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

/** Each sample becomes the chosen one of its neighbours within `REACH`, each way. */
const spread = (samples: Raster, choose: (a: number, b: number) => number): Raster =>
  transpose(spreadRows(transpose(spreadRows(samples, choose)), choose));

const spreadRows = ({ width, height, data }: Raster, choose: (a: number, b: number) => number): Raster => {
  const chosen = data.slice();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let value = data[y * width + x] as number;
      const end = Math.min(width - 1, x + REACH);
      for (let near = Math.max(0, x - REACH); near <= end; near += 1) {
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
const smooth = ({ width, height, data }: Raster): Raster => {
  const means = data.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = -1; row <= 1; row += 1) {
        const at = (y + row) * width + x;
        sum += (data[at - 1] as number) + (data[at] as number) + (data[at + 1] as number);
      }
      means[y * width + x] = sum / 9;
    }
  }
  return { width, height, channels: 1, data: means };
};
