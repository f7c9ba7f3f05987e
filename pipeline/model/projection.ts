import type { Box } from './place.ts';

/** A plane projection, row by row: (x, y) goes to ((ax + by + c) / w, (dx + ey + f) / w) with w = gx + hy + i. */
export type Projection = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
];

export const project = ([a, b, c, d, e, f, g, h, i]: Projection, x: number, y: number): [number, number] => {
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
};

/** The smallest upright box around the four projected corners. */
export const projectBox = (projection: Projection, [x0, y0, x1, y1]: Box): Box => {
  const corners = [
    project(projection, x0, y0),
    project(projection, x1, y0),
    project(projection, x1, y1),
    project(projection, x0, y1),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
