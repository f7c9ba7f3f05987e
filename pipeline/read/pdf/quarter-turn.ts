import { apply, applyToBox, type Matrix, type Sheet } from '../../model/matrix.ts';
import type { Ruling } from '../../model/paper/ruling.ts';
import type { Glyph } from './drawing.ts';

/** Quarters of a full turn by which text is turned clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** Which of them is nearest to a baseline's direction. */
export const turnOf = ({ along: [x, y] }: Pick<Glyph, 'along'>): Turn => {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
};

/** The map that brings text of that turn level, from a sheet to the sheet turned. */
export const levelling = (turn: Turn, { width, height }: Sheet): Matrix =>
  (
    [
      [1, 0, 0, 1, 0, 0],
      [0, -1, 1, 0, 0, width],
      [-1, 0, 0, -1, width, height],
      [0, 1, -1, 0, height, 0],
    ] as const
  )[turn];

/** The turn that undoes another. */
export const opposite = (turn: Turn): Turn => ([0, 3, 2, 1] as const)[turn];

export const turnSheet = <Known extends Sheet>(turn: Turn, sheet: Known): Known =>
  turn % 2 === 0 ? sheet : { ...sheet, width: sheet.height, height: sheet.width };

export const turnGlyph = (glyph: Glyph, matrix: Matrix): Glyph => {
  const [x, y] = apply(matrix, glyph.x, glyph.y);
  const [a, b, c, d] = matrix;
  const [ax, ay] = glyph.along;
  return { ...glyph, x, y, along: [a * ax + c * ay, b * ax + d * ay] };
};

export const turnRuling = (ruling: Ruling, matrix: Matrix): Ruling => {
  const { axis, at, from, to, thickness } = ruling;
  const line = axis === 'horizontal' ? ([from, at, to, at] as const) : ([at, from, at, to] as const);
  const [x0, y0, x1, y1] = applyToBox(matrix, line);
  return x1 - x0 >= y1 - y0
    ? { axis: 'horizontal', at: y0, from: x0, to: x1, thickness }
    : { axis: 'vertical', at: x0, from: y0, to: y1, thickness };
};
