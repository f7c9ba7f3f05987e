import { apply, type Matrix, surround } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';

type Point = readonly [number, number];

/** A piece of a path without a jump in it. */
export interface Subpath {
  /** Where its lines meet, and where its curves end. */
  readonly corners: readonly Point[];
  readonly closed: boolean;
  readonly curved: boolean;
}

/** Numbers that follow each of pdf.js's path commands: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const operands = [2, 2, 6, 4, 0];
const moveTo = 0;
const closePath = 4;

/** The subpaths of a path as pdf.js packs it, mapped to the page. */
export const subpathsOf = (packed: Float32Array, matrix: Matrix): Subpath[] => {
  const subpaths: Subpath[] = [];
  let corners: Point[] = [];
  let curved = false;
  const end = (closed: boolean): void => {
    if (corners.length > 1) subpaths.push({ corners, closed, curved });
    // After a closed subpath the next begins where that one began (ISO 32000-1, 8.5.2.1).
    corners = closed ? corners.slice(0, 1) : [];
    curved = false;
  };
  for (let at = 0; at < packed.length; ) {
    const command = packed[at] ?? closePath;
    const count = operands[command] ?? 0;
    if (command === moveTo) {
      end(false);
      corners = [];
    }
    if (command === closePath) end(true);
    else corners.push(apply(matrix, packed[at + count - 1] ?? 0, packed[at + count] ?? 0));
    curved ||= count > 2;
    at += count + 1;
  }
  end(false);
  return subpaths;
};

/** The smallest box around points; turned inside out where there are none. */
export const boundsOf = (points: readonly Point[]): Box => surround(points.map(([x, y]) => [x, y, x, y]));

/** Points by which a corner may miss its box: files round their numbers. */
const rounding = 0.05;

/** The box of a subpath that is an upright rectangle, null for any other. */
export const rectangleOf = ({ corners, curved }: Subpath): Box | null => {
  if (curved || corners.length > 6) return null;
  const box = boundsOf(corners);
  const [x0, y0, x1, y1] = box;
  const isCorner = ([x, y]: Point): boolean =>
    (Math.abs(x - x0) < rounding || Math.abs(x - x1) < rounding) &&
    (Math.abs(y - y0) < rounding || Math.abs(y - y1) < rounding);
  return corners.every(isCorner) ? box : null;
};
