import type { Projection } from '../pipeline/model/projection.ts';
import type { Raster } from '../pipeline/model/raster.ts';
import { inverse } from '../pipeline/recognize/image/projections.ts';

/** Something dark on a drawn page, in points: a box from (x0, y0) to before (x1, y1), 0 black to 255 white. */
export interface Mark {
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  readonly grey: number;
}

export const mark = (x0: number, y0: number, x1: number, y1: number, grey = 0): Mark => ({
  box: [x0, y0, x1, y1],
  grey,
});

/** A line of print: letters of two stems and a foot or a bar, in words of five, from x to before x1 with its foot at y. */
export const printedLine = (x: number, y: number, x1: number, size = 6): readonly Mark[] => {
  const marks: Mark[] = [];
  const stem = size / 6;
  for (let at = x, letter = 0; at + size * 0.8 < x1; at += size * (letter % 5 === 0 ? 1.6 : 0.95)) {
    letter += 1;
    const bar = [y - stem, y - size, y - size * 0.6][letter % 3] ?? y;
    marks.push(mark(at, y - size, at + stem, y), mark(at + size * 0.6, y - size, at + size * 0.6 + stem, y));
    marks.push(mark(at, bar, at + size * 0.6, bar + stem));
  }
  return marks;
};

/** The four sides and the inner lines of a table whose lines stand at the given places. */
export const ruledTable = (
  xs: readonly number[],
  ys: readonly number[],
  thickness = 0.6,
): readonly Mark[] => {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const half = thickness / 2;
  return [
    ...ys.map((y) => mark(left - half, y - half, right + half, y + half)),
    ...xs.map((x) => mark(x - half, top, x + half, bottom)),
  ];
};

/** A page in points, and how its picture is taken. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Dots to an inch. */
  readonly dpi: number;
  /** From the page's points to the picture's, and the picture's size in points; else the page fills it straight. */
  readonly placed?: Projection;
  readonly size?: { readonly width: number; readonly height: number };
  /** Brightness of the paper, and of what is around it. */
  readonly paper?: number;
  readonly around?: number;
}

/** Draws marks on paper, four samples a pixel. */
export const draw = (marks: readonly Mark[], canvas: Canvas): Raster => {
  const { dpi, placed, size = canvas, paper = 255, around = paper } = canvas;
  const width = Math.round((size.width * dpi) / 72);
  const height = Math.round((size.height * dpi) / 72);
  const [a, b, c, d, e, f, g, h, i] = placed ? inverse(placed) : [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const sheet = drawStraight(marks, canvas);
  const greyAt = (x: number, y: number): number => {
    const scale = FINE / 72 / (g * x + h * y + i);
    const column = Math.floor((a * x + b * y + c) * scale);
    const row = Math.floor((d * x + e * y + f) * scale);
    if (column < 0 || row < 0 || column >= sheet.width || row >= sheet.height) return around;
    return (sheet.data[row * sheet.width + column] as number) * (paper / 255);
  };
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    let sum = 0;
    for (const [dx, dy] of SAMPLES) sum += greyAt(((x + dx) * 72) / dpi, ((y + dy) * 72) / dpi);
    data[at] = Math.round(sum / SAMPLES.length);
  }
  return { width, height, channels: 1, data };
};

const SAMPLES = [0.25, 0.75].flatMap((dx) => [0.25, 0.75].map((dy) => [dx, dy] as const));

/** Dots to an inch of the page that a picture's samples are taken from. */
const FINE = 500;

const drawStraight = (marks: readonly Mark[], { width, height }: Canvas): Raster => {
  const scale = FINE / 72;
  const [columns, rows] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const data = new Uint8Array(columns * rows).fill(255);
  for (const { box, grey } of marks) {
    const [x0, y0, x1, y1] = box.map((value) => Math.max(0, Math.round(value * scale))) as [
      number,
      number,
      number,
      number,
    ];
    for (let row = y0; row < Math.min(rows, y1); row += 1) {
      data.fill(grey, row * columns + x0, row * columns + Math.min(columns, x1));
    }
  }
  return { width: columns, height: rows, channels: 1, data };
};

/** A turn about a page's middle; lines fall to the right by so many degrees. */
export const turned = (degrees: number, { width, height }: Pick<Canvas, 'width' | 'height'>): Projection => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [width / 2, height / 2];
  return [cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y, 0, 0, 1];
};

/** A copy with every pixel changed by a repeatable chance. */
export const withNoise = (
  picture: Raster,
  change: (grey: number, chance: () => number) => number,
): Raster => {
  let state = 12345;
  const chance = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  return { ...picture, data: picture.data.map((grey) => change(grey, chance)) };
};
