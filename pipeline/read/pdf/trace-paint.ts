import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  applyToBox,
  compose,
  identity,
  intersect,
  isEmpty,
  type Matrix,
  scaleOf,
} from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import { listOf, matrixOf, numberOf, packedNumbers } from './operands.ts';
import { boundsOf, rectangleOf, type Subpath, subpathsOf } from './subpaths.ts';
import { clipTo, type Handler, isHidden, type Trace } from './trace.ts';

const filling: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const stroking: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

/** Paints a path and, where a clip was asked for, clips to it afterwards (ISO 32000-1, 8.5.3 and 8.5.4). */
const paintPath: Handler = (trace, [painting, data]) => {
  const operator = numberOf(painting);
  const subpaths = subpathsOf(packedNumbers(listOf(data)[0]), trace.state.matrix);
  if (!isHidden(trace)) {
    if (filling.includes(operator)) for (const subpath of subpaths) fillSubpath(trace, subpath);
    if (stroking.includes(operator)) for (const subpath of subpaths) strokeSubpath(trace, subpath);
  }
  if (trace.clipPending) clipTo(trace, boundsOf(subpaths.flatMap(({ corners }) => corners)));
  trace.clipPending = false;
  trace.order += 1;
};

/** Paler than this, 0 to 1, and it is not seen on paper. */
const faintestAlpha = 0.05;

const fillSubpath = (trace: Trace, subpath: Subpath): void => {
  const { fill: colour, fillAlpha, blended, clip } = trace.state;
  if (fillAlpha < faintestAlpha) return;
  const rectangle = rectangleOf(subpath);
  if (!rectangle) trace.shapes += 1;
  else {
    const box = intersect(rectangle, clip);
    // A rectangle without height is painted a pixel high by every viewer.
    if (box[0] <= box[2] && box[1] <= box[3]) {
      trace.fills.push({
        box,
        colour,
        opaque: fillAlpha > 1 - faintestAlpha && !blended,
        order: trace.order,
      });
    }
  }
};

const strokeSubpath = (trace: Trace, { corners, closed, curved }: Subpath): void => {
  const { stroke: colour, strokeAlpha, matrix, lineWidth, clip } = trace.state;
  if (curved || strokeAlpha < faintestAlpha) return;
  const thickness = lineWidth * scaleOf(matrix);
  const points = closed ? [...corners, ...corners.slice(0, 1)] : corners;
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    trace.strokes.push({ from, to, thickness, colour, clip, order: trace.order });
  });
};

const unitSquare: Box = [0, 0, 1, 1];

interface Painted {
  readonly id: string | null;
  readonly opaque: boolean;
}

const paintPicture = (trace: Trace, matrix: Matrix, { id, opaque }: Painted): void => {
  const { state, order } = trace;
  const box = intersect(applyToBox(matrix, unitSquare), state.clip);
  if (!isHidden(trace) && !isEmpty(box)) {
    const covers = opaque && !state.blended && state.fillAlpha > 1 - faintestAlpha;
    trace.pictures.push({ box, matrix, id, opaque: covers, order });
  }
  trace.order += 1;
};

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const paintImage: Handler = (trace, [id]) =>
  paintPicture(trace, trace.state.matrix, { id: idOf(id), opaque: true });

/** What a mask lets through is painted in the colour of fills. */
const paintMask: Handler = (trace, [mask]) => {
  const id = typeof mask === 'object' && mask !== null ? idOf(Reflect.get(mask, 'data')) : null;
  paintPicture(trace, trace.state.matrix, { id, opaque: false });
};

/** One picture at several places, after its scale: a flat list of x and y. */
const paintRepeated = (
  trace: Trace,
  [a, b, c, d]: readonly unknown[],
  places: unknown,
  opaque: boolean,
): void => {
  const list = packedNumbers(places);
  for (let at = 0; at + 1 < list.length; at += 2) {
    const matrix = matrixOf([a, b, c, d, list[at], list[at + 1]]) ?? identity;
    paintPicture(trace, compose(trace.state.matrix, matrix), { id: null, opaque });
  }
};

/** Several small pictures at once, each with its place. */
const paintGroup = (trace: Trace, group: unknown, opaque: boolean): void => {
  for (const each of listOf(group)) {
    const matrix =
      typeof each === 'object' && each !== null ? matrixOf(Reflect.get(each, 'transform')) : null;
    if (matrix) paintPicture(trace, compose(trace.state.matrix, matrix), { id: null, opaque });
  }
};

/** A picture of one pixel is how some programs draw lines and shading. */
const paintPixel: Handler = (trace) => {
  const { fill: colour, matrix, clip } = trace.state;
  const box = intersect(applyToBox(matrix, unitSquare), clip);
  if (!isHidden(trace) && box[0] <= box[2] && box[1] <= box[3]) {
    trace.fills.push({ box, colour, opaque: true, order: trace.order });
  }
  trace.order += 1;
};

const askForClip: Handler = (trace) => {
  trace.clipPending = true;
};

/** Paths and pictures. */
export const paintHandlers: Readonly<Record<number, Handler>> = {
  [OPS.constructPath]: paintPath,
  [OPS.clip]: askForClip,
  [OPS.eoClip]: askForClip,
  [OPS.paintImageXObject]: paintImage,
  [OPS.paintInlineImageXObject]: paintImage,
  [OPS.paintImageMaskXObject]: paintMask,
  [OPS.paintSolidColorImageMask]: paintPixel,
  [OPS.paintImageXObjectRepeat]: (trace, [, x, y, places]) =>
    paintRepeated(trace, [x, 0, 0, y], places, true),
  [OPS.paintImageMaskXObjectRepeat]: (trace, [, ...scale]) => paintRepeated(trace, scale, scale[4], false),
  [OPS.paintInlineImageXObjectGroup]: (trace, [, group]) => paintGroup(trace, group, true),
  [OPS.paintImageMaskXObjectGroup]: (trace, [group]) => paintGroup(trace, group, false),
};
