import type { Raster } from '../../model/raster.ts';
import { quantileOf } from './histogram.ts';

/** Places where ink ends, in pixels. */
export interface Edges {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** How many edges are enough to tell an angle to a hundredth of a degree. */
const MOST = 20_000;
/** Smaller steps of brightness are the grain of paper. */
const LEAST_STEP = 14;

/**
 * The strongest edges of a reduced picture: where ink ends downwards (feet of letters, horizontal lines) or to the
 * right (stems, vertical lines).
 */
export const findEdges = ({ width, data }: Raster, direction: 'down' | 'right'): Edges => {
  const [right, down] = direction === 'down' ? [0, 1] : [1, 0];
  const next = down * width + right;
  const step = (at: number): number => (data[at + next] as number) - (data[at] as number);
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length - next; at += 1) {
    const rise = step(at);
    if (rise > 0) counts[rise] = (counts[rise] as number) + 1;
  }
  const found = counts.reduce((sum, count) => sum + count, 0);
  const least = Math.max(LEAST_STEP, quantileOf(counts, 1 - Math.min(1, MOST / Math.max(1, found))));
  const size = counts.subarray(least).reduce((sum, count) => sum + count, 0);
  const x = new Float32Array(size);
  const y = new Float32Array(size);
  let filled = 0;
  for (let at = 0; at < data.length - next; at += 1) {
    if (step(at) < least) continue;
    x[filled] = (at % width) + (1 + right) / 2;
    y[filled] = Math.floor(at / width) + (1 + down) / 2;
    filled += 1;
  }
  return { x, y };
};
