import { type Projection, project } from '../../model/projection.ts';

export type Point = readonly [x: number, y: number];
/** Corners clockwise from the top left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Two projections in one: `inner`, then `outer`. */
export const after = (outer: Projection, inner: Projection): Projection => {
  const [a, b, c, d, e, f, g, h, i] = outer;
  const [j, k, l, m, n, o, p, q, r] = inner;
  return [
    a * j + b * m + c * p,
    a * k + b * n + c * q,
    a * l + b * o + c * r,
    d * j + e * m + f * p,
    d * k + e * n + f * q,
    d * l + e * o + f * r,
    g * j + h * m + i * p,
    g * k + h * n + i * q,
    g * l + h * o + i * r,
  ];
};

/** The way back; `projection` must not fold the plane, as none made from a convex `Quad` does. */
export const inverse = ([a, b, c, d, e, f, g, h, i]: Projection): Projection => [
  e * i - f * h,
  c * h - b * i,
  b * f - c * e,
  f * g - d * i,
  a * i - c * g,
  c * d - a * f,
  d * h - e * g,
  b * g - a * h,
  a * e - b * d,
];

export const scaling = (x: number, y: number): Projection => [x, 0, 0, 0, y, 0, 0, 0, 1];

/** From a rectangle with its top left at (0, 0) onto a quadrilateral (Heckbert 1989, section 2.2.3). */
export const ontoQuad = (
  width: number,
  height: number,
  [[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad,
): Projection => {
  const sumX = x0 - x1 + x2 - x3;
  const sumY = y0 - y1 + y2 - y3;
  const determinant = (x1 - x2) * (y3 - y2) - (x3 - x2) * (y1 - y2);
  const g = (sumX * (y3 - y2) - (x3 - x2) * sumY) / determinant;
  const h = ((x1 - x2) * sumY - sumX * (y1 - y2)) / determinant;
  const fromUnit: Projection = [
    x1 - x0 + g * x1,
    x3 - x0 + h * x3,
    x0,
    y1 - y0 + g * y1,
    y3 - y0 + h * y3,
    y0,
    g,
    h,
    1,
  ];
  return after(fromUnit, scaling(1 / width, 1 / height));
};

/** How much longer a short step at a point becomes, right and down. */
export const scaleAt = (projection: Projection, [x, y]: Point): Point => {
  const [x0, y0] = project(projection, x, y);
  const [x1, y1] = project(projection, x + 1, y);
  const [x2, y2] = project(projection, x, y + 1);
  return [Math.hypot(x1 - x0, y1 - y0), Math.hypot(x2 - x0, y2 - y0)];
};

/** True where no corner of the rectangle moves by as much as `distance`. */
export const isStill = (projection: Projection, width: number, height: number, distance: number): boolean =>
  [0, width].every((x) =>
    [0, height].every((y) => {
      const [toX, toY] = project(projection, x, y);
      return Math.hypot(toX - x, toY - y) < distance;
    }),
  );
