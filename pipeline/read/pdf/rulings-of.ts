import { areaOf } from '../../model/matrix.ts';
import type { Ruling } from '../../model/paper/ruling.ts';
import type { Box } from '../../model/place.ts';
import { type Drawing, type Fill, isWhite, type Stroke } from './drawing.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeShades } from './merge-shades.ts';

/** A filled rectangle or a picture no thicker than this, in points, is a line or a dot of one. */
const thickestLine = 4;
/** Such a line is at least this many times as long as it is thick. */
const slimmest = 3;
/** The side of a dot at most, in points. */
const largestDot = 2.5;
/** A line leans no more than this for each point of its length, or it is a diagonal. */
const mostLeaning = 0.01;
/** What is shorter after all pieces are joined, in points, rules nothing. */
const shortest = 6;
/** Of a page with more shades or lines than these only the largest and longest count: it is a map or a pattern. */
const mostShades = 1000;
const mostLines = 5000;

/** The straight lines of a page: stroked, filled, drawn as pictures, dotted, and the edges of shaded areas. */
export const rulingsOf = ({
  fills,
  strokes,
  pictures,
}: Pick<Drawing, 'fills' | 'strokes' | 'pictures'>): Ruling[] => {
  const seen = fills.filter(({ colour }) => !isWhite(colour));
  const lines = mergeLines([
    ...strokes.flatMap(strokedLine),
    ...[...seen, ...pictures].flatMap(({ box }) => slimBox(box)),
  ]);
  const shades = seen.filter(isShade).toSorted((a, b) => areaOf(b.box) - areaOf(a.box));
  const edges = mergeLines(mergeShades(shades.slice(0, mostShades)).flatMap(edgesOf));
  const rulings = longest(lines);
  return [...rulings, ...edges.filter((edge) => !isDrawn(edge, rulings) && lengthOf(edge) >= shortest)];
};

const lengthOf = ({ from, to }: Ruling): number => to - from;

const longest = (lines: readonly Ruling[]): Ruling[] => {
  const long = lines.filter((line) => lengthOf(line) >= shortest);
  return long.length <= mostLines
    ? long
    : long.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostLines);
};

/** An edge no farther from a line than this, in points, is that line's. */
const besideLine = 3;

/** A shaded cell mostly has its frame: its edges are no lines of their own. */
const isDrawn = (edge: Ruling, lines: readonly Ruling[]): boolean =>
  lines.some(
    ({ axis, at, from, to }) =>
      axis === edge.axis &&
      Math.abs(at - edge.at) <= besideLine &&
      from <= edge.from + besideLine &&
      to >= edge.to - besideLine,
  );

const slimBox = ([x0, y0, x1, y1]: Box): Ruling[] => {
  const [width, height] = [x1 - x0, y1 - y0];
  const horizontal: Ruling = { axis: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1, thickness: height };
  const vertical: Ruling = { axis: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1, thickness: width };
  // Whether a dot belongs to a row or a column of dots shows only when all are joined.
  if (width <= largestDot && height <= largestDot) return [horizontal, vertical];
  if (height <= thickestLine && width >= slimmest * height) return [horizontal];
  return width <= thickestLine && height >= slimmest * width ? [vertical] : [];
};

const strokedLine = ({ from, to, thickness, colour, clip }: Stroke): Ruling[] => {
  if (isWhite(colour) || thickness > thickestLine) return [];
  const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const axis = dx >= dy ? 'horizontal' : 'vertical';
  if (Math.min(dx, dy) > Math.max(dx, dy) * mostLeaning) return [];
  const [x0, x1] = [Math.max(clip[0], Math.min(from[0], to[0])), Math.min(clip[2], Math.max(from[0], to[0]))];
  const [y0, y1] = [Math.max(clip[1], Math.min(from[1], to[1])), Math.min(clip[3], Math.max(from[1], to[1]))];
  if (x0 > x1 || y0 > y1) return [];
  return axis === 'horizontal'
    ? [{ axis, at: (y0 + y1) / 2, from: x0, to: x1, thickness }]
    : [{ axis, at: (x0 + x1) / 2, from: y0, to: y1, thickness }];
};

const isShade = ({ box: [x0, y0, x1, y1] }: Fill): boolean =>
  x1 - x0 > thickestLine && y1 - y0 > thickestLine;

const edgesOf = ([x0, y0, x1, y1]: Box): Ruling[] => [
  { axis: 'horizontal', at: y0, from: x0, to: x1, thickness: 0 },
  { axis: 'horizontal', at: y1, from: x0, to: x1, thickness: 0 },
  { axis: 'vertical', at: x0, from: y0, to: y1, thickness: 0 },
  { axis: 'vertical', at: x1, from: y0, to: y1, thickness: 0 },
];
