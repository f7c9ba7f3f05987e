import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';
import type { Ruling } from '../../model/ruling.ts';
import { type Components, findComponents } from './components.ts';
import { darkMargin, whiten } from './dark-margin.ts';
import { despeckle } from './despeckle.ts';
import { eraseLines } from './erase-lines.ts';
import { type Frame, straightFrame } from './find-frame.ts';
import { findRulings } from './find-rulings.ts';
import { findSheet } from './find-sheet.ts';
import { firmUp } from './firm-up.ts';
import { flatten, inkOf } from './flatten.ts';
import { isSideways } from './is-sideways.ts';
import type { PageQuality } from './page-quality.ts';
import { findPaper } from './paper.ts';
import { type PrintSize, printSize } from './print-size.ts';
import { after, isStill, ontoQuad, type Point, type Quad, scaleAt, scaling } from './projections.ts';
import { reduce } from './reduce.ts';
import { straighten } from './straighten.ts';
import { toGrey } from './to-grey.ts';
import { turnQuarter } from './turn.ts';

/** A page's picture as an engine can read it best. */
export interface PreparedPage {
  /** Grey, 0 is black: straightened, its paper white, rulings erased. */
  readonly picture: Raster;
  /** Pixels of `picture` to an inch, the same both ways. */
  readonly dpi: number;
  /** In points of the straightened page, as `width` and `height` are. */
  readonly rulings: readonly Ruling[];
  readonly width: number;
  readonly height: number;
  /** From the straightened page's points to the sheet's, null where they are the same. */
  readonly onPaper: Projection | null;
  readonly quality: PageQuality;
}

interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** Prepares a picture that fills a sheet of the given size in points. Lines of text come out level, up or upside down. */
export const preparePage = async (raster: Raster, sheet: SheetSize): Promise<PreparedPage> => {
  const grey = toGrey(raster);
  const bilevel = isBilevel(grey);
  const { flat, frame, evenness, contrast } = findPage(grey, sheet);
  const dpi = workingDpi(frame);
  const toPixels = after(frame.toPixels, scaling(72 / dpi, 72 / dpi));
  const width = Math.round((frame.width * dpi) / 72);
  const height = Math.round((frame.height * dpi) / 72);
  const isStraight = width === flat.width && height === flat.height && isStill(toPixels, width, height, 0.6);
  const picture = isStraight ? flat : straighten(flat, toPixels, width, height);
  const { rulings, lines } = findRulings(picture, dpi, bilevel);
  eraseLines(picture, lines);
  const onPaper = after(scaling(sheet.width / grey.width, sheet.height / grey.height), frame.toPixels);
  const lying = {
    picture,
    rulings,
    width: frame.width,
    height: frame.height,
    onPaper: isStill(onPaper, frame.width, frame.height, 0.3) ? null : onPaper,
  };
  const components = findComponents(picture, PAPER);
  const sideways = isSideways(components, dpi);
  const page = sideways ? turnQuarter(lying) : lying;
  const { specks, ...size } = clean(
    page.picture,
    sideways ? findComponents(page.picture, PAPER) : components,
    dpi,
  );
  return {
    ...page,
    dpi,
    quality: {
      skew: frame.skew,
      specks,
      evenness,
      contrast,
      ...size,
      bilevel,
      clean: specks < 20 && evenness > 0.8,
    },
  };
};

/** What is darker than this is ink. */
const PAPER = 170;

/** Takes specks and grain off the picture itself; their number to a square inch and the size of the print. */
const clean = (
  picture: Raster,
  components: Components,
  dpi: number,
): PrintSize & { readonly specks: number } => {
  const size = printSize(components, dpi);
  const specks = despeckle(picture, components, size, dpi);
  firmUp(picture);
  return { ...size, specks: specks / ((picture.width / dpi) * (picture.height / dpi)) };
};

/** Dots to an inch at which lines are found and letters are large enough. */
const BEST_DPI = 300;

/** The picture's own resolution where that is about the best one, else the best one that it can be drawn at. */
const workingDpi = (frame: Frame): number => {
  const [x, y] = scaleAt(frame.toPixels, [frame.width / 2, frame.height / 2]);
  const own = Math.round(7200 * Math.sqrt(x * y)) / 100;
  return own > 0.85 * BEST_DPI && own < 1.2 * BEST_DPI && Math.abs(x / y - 1) < 0.02
    ? own
    : Math.min(BEST_DPI, own * 2.2);
};

/** A page found in its picture. */
interface Found {
  /** The picture with white paper, and nothing of what is around the sheet. */
  readonly flat: Raster;
  /** The straight page in it. */
  readonly frame: Frame;
  readonly evenness: number;
  readonly contrast: number;
}

const findPage = (grey: Raster, sheet: SheetSize): Found => {
  const whole = wholeFrame(grey, sheet);
  const factor = Math.max(1, Math.round((72 * Math.min(...scaleAt(whole.toPixels, [0, 0]))) / 100));
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

/** The whole picture as a sheet; a size that no paper has came from a wrong resolution and is taken for A4's. */
const wholeFrame = (grey: Raster, sheet: SheetSize): Frame => {
  const [short, long] = [Math.min(sheet.width, sheet.height), Math.max(sheet.width, sheet.height)];
  const isPaper = long <= LARGEST_SHEET || (72 * Math.max(grey.width, grey.height)) / long > PHOTO_DPI;
  const scale = short >= SMALLEST_SHEET && isPaper ? 1 : A4.long / long;
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

/** Nothing but black and white: looked for in a sample of the picture. */
const isBilevel = ({ data }: Raster): boolean => {
  for (let at = 0; at < data.length; at += 97) {
    const value = data[at] as number;
    if (value > 8 && value < 247) return false;
  }
  return true;
};
