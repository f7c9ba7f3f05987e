/** An affine map of PDF: (x, y) goes to (ax + cy + e, bx + dy + f) (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [ao, bo, co, do_, eo, fo] = outer;
  return [
    a * ao + b * co,
    a * bo + b * do_,
    c * ao + d * co,
    c * bo + d * do_,
    e * ao + f * co + eo,
    e * bo + f * do_ + fo,
  ];
};

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
