import type { Raster } from '../model/raster.ts';
import { heightOf, inkWithin, type Region } from './region.ts';

/** What is darker than this is ink. */
const ink = 160;

/** Inches: lower strips hold one line, narrower gaps stand between words. */
const lowestStrip = 0.2;
const narrowestGap = 0.2;

/** At most so many on a page: where there are more, it is no text. */
const mostBlocks = 12;

/**
 * Blocks of text beside one another whose lines stand at different heights, as in a letterhead with the organisation at
 * the left and its address at the right: read as lines of the whole page, they come out in shreds. Blocks whose lines are
 * level are none: a page's reading gets them right.
 */
export const blocksBeside = (picture: Raster, dpi: number): Region[] => {
  const blocks = stripsOf(picture, { left: 0, top: 0, right: picture.width, bottom: picture.height })
    .filter((strip) => heightOf(strip) > lowestStrip * dpi)
    .flatMap((strip) => {
      const parts = partsOf(picture, strip, narrowestGap * dpi);
      const hasLines = (part: Region): boolean => stripsOf(picture, part).length > 1;
      return parts.length > 1 && parts.some(hasLines) ? parts : [];
    });
  return blocks.length > mostBlocks ? [] : blocks;
};

/** Strips with ink in every row, which white rows part. */
const stripsOf = ({ width, data }: Raster, { left, top, right, bottom }: Region): Region[] => {
  const strips: Region[] = [];
  let start: number | null = null;
  for (let y = top; y <= bottom; y += 1) {
    let x = y < bottom ? left : right;
    while (x < right && (data[y * width + x] as number) >= ink) x += 1;
    if (x < right) start ??= y;
    else if (start !== null) {
      strips.push({ left, top: start, right, bottom: y });
      start = null;
    }
  }
  return strips;
};

/** The parts of a strip that white columns part, at least `gap` of them; each trimmed to its ink. */
const partsOf = (picture: Raster, strip: Region, gap: number): Region[] => {
  const inked = inkedColumns(picture, strip);
  const parts: Region[] = [];
  let [start, last]: [number | null, number] = [null, strip.left];
  const close = (): void => {
    const part = start === null ? null : inkWithin(picture, { ...strip, left: start, right: last + 1 });
    if (part) parts.push(part);
  };
  for (let x = strip.left; x < strip.right; x += 1) {
    if (!inked[x]) continue;
    if (start !== null && x - last > gap) {
      close();
      start = null;
    }
    start ??= x;
    last = x;
  }
  close();
  return parts;
};

/** One byte a column, 1 where a strip has ink in it. */
const inkedColumns = ({ width, data }: Raster, { left, top, right, bottom }: Region): Uint8Array => {
  const inked = new Uint8Array(width);
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if ((data[y * width + x] as number) < ink) inked[x] = 1;
  return inked;
};
