/**
 * Printed lines of one direction in the plane of a photo or scan. Along is measured from the sheet's middle, across
 * too, in points: a line that passes the middle at `c` has the slope `slope + convergence * c` — as lines through one
 * vanishing point do; a scan's are parallel.
 */
export interface LineFamily {
  readonly slope: number;
  readonly convergence: number;
}

/** Points of edges in a family's own axes. */
export interface Traced {
  readonly along: Float32Array;
  readonly across: Float32Array;
}

/** Bins a point apart each way from the middle; a family's lines fall into few of them. */
const HALF = 1024;
const BINS_PER_POINT = 1.2;
/** Steps of the golden section scatter evenly. */
const GOLDEN = 0.618034;
const bins = new Uint32Array(2 * HALF);

/**
 * How sharply points gather on a family's lines: mean of squared counts of the bins. Each `stride`-th point counts.
 * Points are scattered within a bin's width, or pixels' own rows would favour the slope 0.
 */
export const sharpness = (
  { along, across }: Traced,
  { slope, convergence }: LineFamily,
  stride = 1,
): number => {
  bins.fill(0);
  let scatter = 0;
  for (let i = 0; i < along.length; i += stride) {
    const a = along[i] as number;
    scatter += GOLDEN;
    if (scatter >= 1) scatter -= 1;
    const c = ((across[i] as number) - a * slope) / (1 + a * convergence);
    const bin = (c * BINS_PER_POINT + scatter + HALF) | 0;
    if (bin >= 0 && bin < 2 * HALF) bins[bin] = (bins[bin] as number) + 1;
  }
  let squares = 0;
  for (let bin = 0; bin < bins.length; bin += 1) squares += (bins[bin] as number) ** 2;
  return squares / Math.max(1, along.length / stride) ** 2;
};
