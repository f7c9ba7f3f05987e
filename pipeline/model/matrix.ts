import type { Box } from './place.ts';

/** An affine map as PDF writes it (ISO 32000-1, 8.3.4): (x, y) goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** True for six numbers that are a map, whatever a file gave for them. */
export const isMatrix = (numbers: readonly number[]): numbers is Matrix =>
  numbers.length === 6 && numbers.every(Number.isFinite);

/** A page's size in points, as a viewer shows it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first, then `outer`. */
export const compose = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The smallest upright box around a mapped one. */
export const applyToBox = (matrix: Matrix, [x0, y0, x1, y1]: Box): Box => {
  const corners = [
    apply(matrix, x0, y0),
    apply(matrix, x1, y0),
    apply(matrix, x1, y1),
    apply(matrix, x0, y1),
  ];
  return surround(corners.map(([x, y]) => [x, y, x, y]));
};

/** How far the map stretches lengths, the mean of all directions. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** The box that two have in common; turned inside out where they have none. */
export const intersect = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];

export const isEmpty = ([x0, y0, x1, y1]: Box): boolean => x0 >= x1 || y0 >= y1;

export const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0);

export const contains = ([x0, y0, x1, y1]: Box, x: number, y: number): boolean =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** The smallest box around boxes; turned inside out where there are none. */
export const surround = (boxes: readonly Box[]): Box => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return [x0, y0, x1, y1];
};
