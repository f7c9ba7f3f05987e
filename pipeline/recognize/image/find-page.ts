import type { Raster } from '../../model/raster.ts';
import { darkMargin, whiten } from './dark-margin.ts';
import { type Frame, straightFrame } from './find-frame.ts';
import { findSheet } from './find-sheet.ts';
import { flatten, inkOf } from './flatten.ts';
import { keepColouredPrint } from './keep-coloured-print.ts';
import { inverted, isLightOnDark } from './negative.ts';
import { findPaper } from './paper.ts';
import { after, ontoQuad, type Point, type Quad, scaleAt, scaling } from './projections.ts';
import { reduce } from './reduce.ts';
import { toGrey } from './to-grey.ts';

/** In points. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** A page found in its picture. */
export interface FoundPage {
  /** The picture with white paper, and nothing of what is around the sheet. */
  readonly flat: Raster;
  /** The straight page in it. */
  readonly frame: Frame;
  readonly evenness: number;
  readonly contrast: number;
}

/** Finds the page in a picture that fills a sheet of the given size. */
export const findPage = (raster: Raster, sheet: SheetSize): FoundPage => {
  const seen = toGrey(raster);
  const isNegative = isLightOnDark(seen);
  const grey = isNegative ? inverted(seen) : seen;
  const whole = wholeFrame(grey, sheet);
  const dpi = 72 * Math.min(...scaleAt(whole.toPixels, [0, 0]));
  if (raster.channels === 3 && !isNegative) keepColouredPrint(grey, raster, dpi);
  const factor = Math.max(1, Math.round(dpi / 100));
  const small = reduce(grey, factor);
  const tiny = reduce(small, 4);
  const margin = darkMargin(tiny);
  const without = (picture: Raster): Raster => (margin ? whiten(picture, margin) : picture);
  const corners = findSheet(tiny);
  const nominal = corners ? sheetFrame(scaled(corners, factor * 4)) : whole;
  const paper = findPaper(without(small));
  const bare = without(grey);
  const ink = inkOf(bare, paper, factor);
  const frame = straightFrame(flatten(without(small), paper, 1, ink), {
    ...nominal,
    toPixels: after(scaling(1 / factor, 1 / factor), nominal.toPixels),
  });
  return {
    flat: flatten(bare, paper, factor, ink),
    frame: { ...frame, toPixels: after(scaling(factor, factor), frame.toPixels) },
    evenness: paper.evenness,
    contrast: 1 - ink,
  };
};

const scaled = (quad: Quad, factor: number): Quad => {
  const [a, b, c, d] = quad.map(([x, y]): Point => [x * factor, y * factor]) as [Point, Point, Point, Point];
  return [a, b, c, d];
};

/** In points. */
const A4 = { short: 595, long: 842 } as const;
const SMALLEST_SHEET = 150;
const LARGEST_SHEET = 1250;
/** Larger sheets than A3 are scanned with more dots to an inch than this. */
const PHOTO_DPI = 135;

/** Sides of sheets that were joined to a strip; it is as wide as A4. */
const STRIP = 0.5;

/** The whole picture as a sheet; a size that no paper has came from a wrong resolution and is taken for A4's. */
const wholeFrame = (grey: Raster, sheet: SheetSize): Frame => {
  const [short, long] = [Math.min(sheet.width, sheet.height), Math.max(sheet.width, sheet.height)];
  const isPaper = long <= LARGEST_SHEET || (72 * Math.max(grey.width, grey.height)) / long > PHOTO_DPI;
  const nominal = short < STRIP * long ? A4.short / short : A4.long / long;
  const scale = short >= SMALLEST_SHEET && isPaper ? 1 : nominal;
  const [width, height] = [sheet.width * scale, sheet.height * scale];
  return { width, height, toPixels: scaling(grey.width / width, grey.height / height), skew: 0 };
};

/** A photographed sheet: A4 where its sides are about so, by their means. */
const sheetFrame = (quad: Quad): Frame => {
  const side = (from: number, to: number): number => {
    const [[x0, y0], [x1, y1]] = [quad[from] as Point, quad[to] as Point];
    return Math.hypot(x1 - x0, y1 - y0);
  };
  const across = side(0, 1) + side(3, 2);
  const down = side(0, 3) + side(1, 2);
  const shape = Math.max(across, down) / Math.min(across, down);
  const short = shape > 1.2 && shape < 1.7 ? A4.short : A4.long / shape;
  const [width, height] = across < down ? [short, A4.long] : [A4.long, short];
  return { width, height, toPixels: ontoQuad(width, height, quad), skew: 0 };
};
