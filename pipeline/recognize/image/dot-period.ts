/** So many dots in a row are no chance; those as far from one another as letters, only where there are more. */
const FEWEST = 8;
const MANY = 25;
/** In inches: dots further apart are no line, and letters of small print are not nearer to one another. */
const WIDEST = 0.1;
const LETTERS = 0.055;
/** Dots of a dotted line are shorter than this share of their distance; shares of distances that may be off, and by what. */
const SHORTEST = 0.75;
const OFF = 0.25;
const MOST_OFF = 0.35;

/**
 * The distance from dot to dot of a dotted or dashed line in pixels, null of what is none: feet and stems of letters
 * stand at no even distances. `ink` is that along the line.
 */
export const dotPeriod = (ink: Uint8Array, dpi: number): number | null => {
  const dots = runsOf(ink);
  if (dots.length < FEWEST) return null;
  const distances = dots.slice(1).map(({ from }, index) => from - (dots[index]?.from ?? 0));
  const period = middleOf(distances);
  const off = distances.filter((distance) => Math.abs(distance - period) > Math.max(1, OFF * period));
  const isEven = off.length <= MOST_OFF * distances.length;
  const isDots = middleOf(dots.map(({ length }) => length)) <= SHORTEST * period;
  const widest = dots.length < MANY ? LETTERS : WIDEST;
  return isEven && isDots && period <= widest * dpi ? period : null;
};

const runsOf = (ink: Uint8Array): { readonly from: number; readonly length: number }[] => {
  const runs: { from: number; length: number }[] = [];
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] === 0) continue;
    const last = runs.at(-1);
    if (last && last.from + last.length === at) last.length += 1;
    else runs.push({ from: at, length: 1 });
  }
  return runs;
};

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
