import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import type { PreparedPage } from './image/prepare.ts';
import { turnAround } from './image/turn.ts';
import type { Read } from './read-picture.ts';
import { blankPicture, heightOf, paste, type Region, widthOf } from './region.ts';

/** Inches: a strip of two or three lines, not too long. */
const stripHeight = 0.6;
const stripWidth = 5;

/** Upright text is read with a certainty of over 90, upside down with some 25. */
const certainEnough = 70;
const clearlyBetter = 15;

/** Fewer letters tell nothing. */
const fewestLetters = 8;

/** A strip of fewer pixels either way has no letters. */
const fewestPixels = 8;

/** Paper's brightness, and the most ink that a strip of text holds, as a share of its pixels. */
const paper = 160;
const mostInk = 0.3;

/** The page upright: a strip of it is read, and where it makes no sense, its other way up too. */
export const upright = async (page: PreparedPage, read: Read): Promise<PreparedPage> => {
  const strip = densestStrip(page);
  if (!strip) return page;
  const certainty = async (picture: Raster): Promise<number> =>
    certaintyOf(await read({ picture, dpi: page.dpi, layout: 'block' }));
  const asItLies = await certainty(cutOut(page.picture, strip));
  if (asItLies >= certainEnough) return page;
  const turned = turnAround(page);
  const { width, height } = page.picture;
  const sameStrip = {
    left: width - strip.right,
    top: height - strip.bottom,
    right: width - strip.left,
    bottom: height - strip.top,
  };
  const otherWay = await certainty(cutOut(turned.picture, sameStrip));
  return otherWay > asItLies + clearlyBetter ? turned : page;
};

/** The mean of the words' certainties, by letters; 0 where there are too few. */
const certaintyOf = (words: readonly FoundWord[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < fewestLetters) return 0;
  return words.reduce((sum, { text, certainty }) => sum + text.length * certainty, 0) / letters;
};

/** Where most is printed, pictures and black edges left aside; null on an empty page. */
const densestStrip = ({ picture, dpi }: PreparedPage): Region | null => {
  const [high, wide] = [Math.round(stripHeight * dpi), Math.round(stripWidth * dpi)];
  // A picture of a few pixels has no strip to look at, and none to step by.
  if (high < fewestPixels || wide < fewestPixels) return null;
  const step = Math.max(1, Math.round(high / 2));
  let best: Region | null = null;
  let most = 0;
  for (let top = 0; top + high <= picture.height; top += step)
    for (let left = 0; left === 0 || left + wide <= picture.width; left += wide >> 1) {
      const region = { left, top, right: Math.min(picture.width, left + wide), bottom: top + high };
      const share = inkShare(picture, region);
      if (share <= most || share > mostInk) continue;
      [best, most] = [region, share];
    }
  return best;
};

/** Of every fourth pixel both ways. */
const inkShare = ({ width, data }: Raster, region: Region): number => {
  let inked = 0;
  for (let y = region.top; y < region.bottom; y += 4)
    for (let x = region.left; x < region.right; x += 4)
      if ((data[y * width + x] as number) < paper) inked += 1;
  return (16 * inked) / (widthOf(region) * heightOf(region));
};

const cutOut = (picture: Raster, region: Region): Raster => {
  const cut = blankPicture(widthOf(region), heightOf(region));
  paste(picture, region, cut, 0, 0);
  return cut;
};
