import type { Projection } from '../../../pipeline/model/projection.ts';

export type Point = readonly [x: number, y: number];
/** Corners from the upper left one clockwise. */
export type Quad = readonly [Point, Point, Point, Point];

/** The projection that brings the rectangle from (0, 0) to (width, height) onto a quadrilateral (Heckbert 1989, 2.2.3). */
export const ontoQuad = (width: number, height: number, [p0, p1, p2, p3]: Quad): Projection => {
  const [dx1, dy1] = [p1[0] - p2[0], p1[1] - p2[1]];
  const [dx2, dy2] = [p3[0] - p2[0], p3[1] - p2[1]];
  const [sx, sy] = [p0[0] - p1[0] + p2[0] - p3[0], p0[1] - p1[1] + p2[1] - p3[1]];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [
    (p1[0] - p0[0] + g * p1[0]) / width,
    (p3[0] - p0[0] + h * p3[0]) / height,
    p0[0],
    (p1[1] - p0[1] + g * p1[1]) / width,
    (p3[1] - p0[1] + h * p3[1]) / height,
    p0[1],
    g / width,
    h / height,
    1,
  ];
};

/** The way back, up to a factor that projecting divides out: the matrix's adjugate. */
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

/** First `first`, then `then`. */
export const composed = (then: Projection, first: Projection): Projection => {
  const entry = (row: number, column: number): number =>
    [0, 1, 2].reduce((sum, k) => sum + (then[row * 3 + k] ?? 0) * (first[k * 3 + column] ?? 0), 0);
  return [
    entry(0, 0),
    entry(0, 1),
    entry(0, 2),
    entry(1, 0),
    entry(1, 1),
    entry(1, 2),
    entry(2, 0),
    entry(2, 1),
    entry(2, 2),
  ];
};

/** The same projection between pictures that are `scale` times smaller. */
export const shrunk = ([a, b, c, d, e, f, g, h, i]: Projection, scale: number): Projection => [
  a,
  b,
  c / scale,
  d,
  e,
  f / scale,
  g * scale,
  h * scale,
  i,
];

/** Turns the corners of a rectangle clockwise around its middle. */
export const turned = (width: number, height: number, degrees: number): Quad => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number): Point => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
  };
  return [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)];
};
