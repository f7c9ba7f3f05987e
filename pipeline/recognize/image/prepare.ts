import type { Ruling } from '../../model/paper/ruling.ts';
import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';
import { type Components, findComponents } from './components.ts';
import { despeckle } from './despeckle.ts';
import { eraseLines } from './erase-lines.ts';
import type { Frame } from './find-frame.ts';
import { findPage, type SheetSize } from './find-page.ts';
import { findRulings } from './find-rulings.ts';
import { firmUp } from './firm-up.ts';
import { isSideways } from './is-sideways.ts';
import type { PageQuality } from './page-quality.ts';
import { type PrintSize, printSize } from './print-size.ts';
import { after, isStill, scaleAt, scaling } from './projections.ts';
import { straighten } from './straighten.ts';
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

/** Prepares a picture that fills a sheet of the given size in points. Lines of text come out level, up or upside down. */
export const preparePage = async (raster: Raster, sheet: SheetSize): Promise<PreparedPage> => {
  const bilevel = isBilevel(raster);
  const { flat, frame, evenness, contrast } = findPage(raster, sheet);
  const dpi = workingDpi(frame);
  const straight = straightPicture(flat, frame, dpi);
  const { rulings, lines } = findRulings(straight, dpi, bilevel);
  eraseLines(straight, lines);
  const components = findComponents(straight, PAPER);
  const sideways = isSideways(components, dpi);
  const lying = { picture: straight, rulings, ...placeOf(frame, raster, sheet) };
  const page = sideways ? turnQuarter(lying) : lying;
  const upright = sideways ? findComponents(page.picture, PAPER) : components;
  const { specks, ...size } = clean(page.picture, upright, dpi);
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
      clean: specks < MOST_SPECKS,
    },
  };
};

/**
 * To a square inch of a clean page. Measured: photos in uneven light have 0.2 once their paper is white, and read better
 * cell by cell; photocopies have 7, and read better as a whole.
 */
const MOST_SPECKS = 4;

/** The straight page's picture, a new one. */
const straightPicture = (flat: Raster, frame: Frame, dpi: number): Raster => {
  const toPixels = after(frame.toPixels, scaling(72 / dpi, 72 / dpi));
  const width = Math.round((frame.width * dpi) / 72);
  const height = Math.round((frame.height * dpi) / 72);
  const isStraight = width === flat.width && height === flat.height && isStill(toPixels, width, height, 0.6);
  return isStraight ? flat : straighten(flat, toPixels, width, height);
};

const placeOf = (
  frame: Frame,
  picture: Raster,
  sheet: SheetSize,
): Pick<PreparedPage, 'width' | 'height' | 'onPaper'> => {
  const { width, height, toPixels } = frame;
  const onPaper = after(scaling(sheet.width / picture.width, sheet.height / picture.height), toPixels);
  return { width, height, onPaper: isStill(onPaper, width, height, 0.3) ? null : onPaper };
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

/** Of the straight page: an A2 sheet at the best resolution has 35 million. A long strip is read coarser. */
const MOST_PIXELS = 50_000_000;

/** The picture's own resolution where that is about the best one, else the best one that it can be drawn at. */
const workingDpi = (frame: Frame): number => {
  const [x, y] = scaleAt(frame.toPixels, [frame.width / 2, frame.height / 2]);
  const own = Math.round(7200 * Math.sqrt(x * y)) / 100;
  if (own > 0.85 * BEST_DPI && own < 1.2 * BEST_DPI && Math.abs(x / y - 1) < 0.02) return own;
  const largest = 72 * Math.sqrt(MOST_PIXELS / (frame.width * frame.height));
  return Math.min(BEST_DPI, own * 2.2, largest);
};

/** Nothing but black and white: looked for in a sample of the picture. */
const isBilevel = ({ data }: Raster): boolean => {
  for (let at = 0; at < data.length; at += 97) {
    const value = data[at] as number;
    if (value > 8 && value < 247) return false;
  }
  return true;
};
