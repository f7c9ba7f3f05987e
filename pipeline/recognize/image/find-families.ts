import { type LineFamily, sharpness, type Traced } from './line-family.ts';

/** The two directions of a page's lines. */
export interface Families {
  readonly horizontal: LineFamily;
  readonly vertical: LineFamily;
}

const DEGREE = Math.PI / 180;
/** A sheet lies this straight on a scanner or under a camera, in degrees. */
const STEEPEST = 15;
/** Photos bend slopes by up to this from the middle to a distance of 400 points, in degrees. */
const BENT_MOST = 9;
/** Converging lines must be this much sharper than parallel ones to be believed. */
const BELIEVED_GAIN = 1.06;

/** The directions of text and lines from their edges, about the sheet's middle. */
export const findFamilies = (rows: Traced, columns: Traced): Families => {
  const angle = findAngle(rows, columns);
  const horizontal = { slope: Math.tan(angle), convergence: 0 };
  const vertical = { slope: -horizontal.slope, convergence: 0 };
  return { horizontal: bend(rows, horizontal), vertical: bend(columns, vertical) };
};

const findAngle = (rows: Traced, columns: Traced): number => {
  const judge =
    (stride: number) =>
    (angle: number): number => {
      const slope = Math.tan(angle);
      return (
        sharpness(rows, { slope, convergence: 0 }, stride) +
        sharpness(columns, { slope: -slope, convergence: 0 }, stride)
      );
    };
  const coarse = best(around(0, STEEPEST * DEGREE, 0.4 * DEGREE), judge(4));
  const finer = best(around(coarse, 0.4 * DEGREE, 0.08 * DEGREE), judge(2));
  return best(around(finer, 0.08 * DEGREE, 0.01 * DEGREE), judge(1));
};

/** The same family, with a slope of its own and converging, where that is clearly sharper. */
const bend = (edges: Traced, straight: LineFamily): LineFamily => {
  const slopes = (range: number, step: number, from: number) => around(from, range * DEGREE, step * DEGREE);
  const search = (
    from: LineFamily,
    [range, step]: readonly [number, number],
    [bent, bentStep]: readonly [number, number],
    stride: number,
  ): LineFamily =>
    best(
      slopes(bent / 400, bentStep / 400, from.convergence).flatMap((convergence) =>
        slopes(range, step, from.slope).map((slope) => ({ slope, convergence })),
      ),
      (family) => sharpness(edges, family, stride),
    );
  const rough = search(straight, [1, 0.25], [BENT_MOST, 0.5], 8);
  const finer = search(rough, [0.2, 0.1], [0.4, 0.2], 3);
  const fine = search(finer, [0.06, 0.03], [0.1, 0.05], 2);
  return sharpness(edges, fine) > BELIEVED_GAIN * sharpness(edges, straight) ? fine : straight;
};

const around = (middle: number, range: number, step: number): readonly number[] => {
  const half = Math.round(range / step);
  return Array.from({ length: 2 * half + 1 }, (_, i) => middle + (i - half) * step);
};

const best = <T>(candidates: readonly T[], judge: (candidate: T) => number): T => {
  const scores = candidates.map(judge);
  return candidates[scores.indexOf(Math.max(...scores))] as T;
};
