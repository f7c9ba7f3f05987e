import type { Raster } from '../../model/raster.ts';
import { dividingValue, histogram } from './histogram.ts';
import type { Point, Quad } from './projections.ts';

/** A sheet that a photo shows is at least this share of it, and leaves at least this share to what it lies on. */
const SMALLEST = 0.2;
const LEAST_OUTSIDE = 0.1;
/** A sheet fills its corners' quadrilateral to this share; folded or torn ones do not. */
const FILLED = 0.94;

/**
 * The corners, in pixels, of a bright sheet that lies on something darker. Null where a scan has only its sheet. `small`
 * is the picture reduced so far that text is grey.
 */
export const findSheet = (small: Raster): Quad | null => {
  const sheet = brightest(small);
  const { width, height } = small;
  const area = sheet.reduce((sum, inside) => sum + inside, 0) / sheet.length;
  if (area < SMALLEST || area > 1 - LEAST_OUTSIDE) return null;
  const [left, right] = outline(sheet, height, width, width, 1);
  const [top, bottom] = outline(sheet, width, height, 1, width);
  const quad: Quad = [meeting(left, top), meeting(right, top), meeting(right, bottom), meeting(left, bottom)];
  const filled = (area * sheet.length) / areaOf(quad);
  const isFilled = filled > FILLED && filled < 1 / FILLED;
  return isFilled && quad.every((corner, i) => isEdge(small, corner, quad[(i + 1) % 4] as Point))
    ? quad
    : null;
};

/** Pixels from a side, each way, between which its step of brightness lies; a shadow fades over many more. */
const BESIDE = 2.5;
const STEP = 22;

/** True where it is brighter right of the way from one corner to the next than left of it, or where nothing is left. */
const isEdge = ({ width, height, data }: Raster, [x0, y0]: Point, [x1, y1]: Point): boolean => {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [acrossX, acrossY] = [((y0 - y1) / length) * BESIDE, ((x1 - x0) / length) * BESIDE];
  const steps = Array.from({ length: 41 }, (_, i) => {
    const share = (i + 2) / 45;
    const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
    const greyAt = (column: number, row: number): number | undefined =>
      column < 0 || row < 0 || column >= width || row >= height
        ? undefined
        : data[Math.floor(row) * width + Math.floor(column)];
    const outside = greyAt(x - acrossX, y - acrossY) ?? 0;
    return (greyAt(x + acrossX, y + acrossY) ?? 255) - outside;
  });
  return (steps.toSorted((a, b) => a - b)[20] as number) >= STEP;
};

/** 1 for each pixel of the largest bright thing, text in it and shadows on it included. */
const brightest = ({ width, height, data }: Raster): Uint8Array => {
  const least = dividingValue(histogram(data));
  const label = new Int32Array(data.length);
  let largest = 0;
  let largestSize = 0;
  for (let start = 0; start < data.length; start += 1) {
    if (label[start] !== 0 || (data[start] as number) <= least) continue;
    const size = flood(start, start + 1, label, width, height, (at) => (data[at] as number) > least);
    if (size > largestSize) [largest, largestSize] = [start + 1, size];
  }
  return filledIn(
    label.map((of) => (of === largest ? 1 : 0)),
    width,
    height,
  );
};

/** With what the sheet encloses: all that cannot be reached from the picture's edge. */
const filledIn = (inside: Int32Array, width: number, height: number): Uint8Array => {
  const outside = new Int32Array(inside.length);
  for (let at = 0; at < inside.length; at += 1) {
    const x = at % width;
    const onEdge = x === 0 || x === width - 1 || at < width || at >= inside.length - width;
    if (onEdge && !inside[at] && !outside[at]) {
      flood(at, 1, outside, width, height, (other) => !inside[other]);
    }
  }
  return Uint8Array.from(outside, (reached) => 1 - reached);
};

/** Labels all that hangs together with `start`; answers how many pixels that is. */
const flood = (
  start: number,
  name: number,
  label: Int32Array,
  width: number,
  height: number,
  belongs: (at: number) => boolean,
): number => {
  const stack = [start];
  label[start] = name;
  let size = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    size += 1;
    const x = at % width;
    const beside = [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width];
    for (const next of beside) {
      if (next < 0 || next >= width * height || label[next] !== 0 || !belongs(next)) continue;
      label[next] = name;
      stack.push(next);
    }
  }
  return size;
};

/** A side: across = offset + slope * along. */
type Side = readonly [offset: number, slope: number];

/** The two sides of the sheet that cross its rows (or columns): fitted through the first and last pixel of each. */
const outline = (
  sheet: Uint8Array,
  rows: number,
  columns: number,
  rowStep: number,
  columnStep: number,
): readonly [Side, Side] => {
  const firsts: Point[] = [];
  const lasts: Point[] = [];
  for (let row = 0; row < rows; row += 1) {
    let first = 0;
    while (first < columns && !sheet[row * rowStep + first * columnStep]) first += 1;
    let last = columns - 1;
    while (last > first && !sheet[row * rowStep + last * columnStep]) last -= 1;
    if (last <= first) continue;
    firsts.push([row + 0.5, first]);
    lasts.push([row + 0.5, last + 1]);
  }
  return [fitSide(firsts), fitSide(lasts)];
};

/** The line that most of the points lie on: the steadiest of many pairs far apart, then the mean of its own. */
const fitSide = (points: readonly Point[]): Side => {
  const apart = Math.floor(points.length / 3);
  let best: Side = [0, 0];
  let most = -1;
  for (let i = 0; i + apart < points.length; i += 1) {
    for (const gap of [apart, Math.floor(apart * 1.7)]) {
      const [p, q] = [points[i], points[i + gap]];
      if (!(p && q)) continue;
      const slope = (q[1] - p[1]) / (q[0] - p[0]);
      const side: Side = [p[1] - slope * p[0], slope];
      const near = points.filter((point) => Math.abs(distance(side, point)) < 1).length;
      if (near > most) [best, most] = [side, near];
    }
  }
  return regression(points.filter((point) => Math.abs(distance(best, point)) < 1.5));
};

const distance = ([offset, slope]: Side, [along, across]: Point): number => across - offset - slope * along;

const regression = (points: readonly Point[]): Side => {
  const n = Math.max(1, points.length);
  const meanAlong = points.reduce((sum, [along]) => sum + along, 0) / n;
  const meanAcross = points.reduce((sum, [, across]) => sum + across, 0) / n;
  const spread = points.reduce((sum, [along]) => sum + (along - meanAlong) ** 2, 0);
  const shared = points.reduce(
    (sum, [along, across]) => sum + (along - meanAlong) * (across - meanAcross),
    0,
  );
  const slope = spread > 0 ? shared / spread : 0;
  return [meanAcross - slope * meanAlong, slope];
};

/** Where an upright side (x by y) meets a level one (y by x). */
const meeting = ([x0, lean]: Side, [y0, fall]: Side): Point => {
  const y = (y0 + fall * x0) / (1 - fall * lean);
  return [x0 + lean * y, y];
};

const areaOf = (quad: Quad): number =>
  Math.abs(
    quad.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = quad[(i + 1) % 4] as Point;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
