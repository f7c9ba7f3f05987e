import type { Box } from '../model/place.ts';
import type { Raster } from '../model/raster.ts';

/** A rectangle of a picture in whole pixels, right and bottom excluded. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = ({ left, right }: Region): number => right - left;
export const heightOf = ({ top, bottom }: Region): number => bottom - top;

/** The whole pixels that a region touches: words that were read enlarged have places between two. */
export const onPixels = ({ left, top, right, bottom }: Region): Region => ({
  left: Math.floor(left),
  top: Math.floor(top),
  right: Math.ceil(right),
  bottom: Math.ceil(bottom),
});

/** The smallest region that holds some others. */
export const around = (regions: readonly Region[]): Region => ({
  left: Math.min(...regions.map(({ left }) => left)),
  top: Math.min(...regions.map(({ top }) => top)),
  right: Math.max(...regions.map(({ right }) => right)),
  bottom: Math.max(...regions.map(({ bottom }) => bottom)),
});

/** A box in points as pixels of a picture, within it. */
export const regionOf = ([x0, y0, x1, y1]: Box, dpi: number, picture: Raster): Region => {
  const pixel = (points: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round((points * dpi) / 72)));
  return {
    left: pixel(x0, picture.width),
    top: pixel(y0, picture.height),
    right: pixel(x1, picture.width),
    bottom: pixel(y1, picture.height),
  };
};

/** What is darker than this is ink: the paper of a prepared picture is white. */
const ink = 160;

/** The smallest region that holds all ink of `within`, null where there is none. */
export const inkWithin = ({ width, data }: Raster, within: Region): Region | null => {
  let [left, right, top, bottom] = [within.right, within.left, within.bottom, within.top];
  for (let y = within.top; y < within.bottom; y += 1) {
    const row = y * width;
    let from = within.left;
    while (from < within.right && (data[row + from] as number) >= ink) from += 1;
    if (from === within.right) continue;
    let to = within.right - 1;
    while ((data[row + to] as number) >= ink) to -= 1;
    left = Math.min(left, from);
    right = Math.max(right, to + 1);
    top = Math.min(top, y);
    bottom = y + 1;
  }
  return right > left ? { left, top, right, bottom } : null;
};

/** A region with so many pixels more at each side, within the picture. */
export const grown = (
  { left, top, right, bottom }: Region,
  by: number,
  { width, height }: Raster,
): Region => ({
  left: Math.max(0, Math.floor(left) - by),
  top: Math.max(0, Math.floor(top) - by),
  right: Math.min(width, Math.ceil(right) + by),
  bottom: Math.min(height, Math.ceil(bottom) + by),
});

/** A copy of `picture` with some regions made paper. */
export const withoutRegions = (picture: Raster, regions: readonly Region[]): Raster => {
  const data = picture.data.slice();
  for (const { left, top, right, bottom } of regions)
    for (let y = top; y < bottom; y += 1) data.fill(255, y * picture.width + left, y * picture.width + right);
  return { ...picture, data };
};

/** Copies a region of one picture into another. */
export const paste = (from: Raster, region: Region, into: Raster, left: number, top: number): void => {
  for (let y = 0; y < heightOf(region); y += 1) {
    const start = (region.top + y) * from.width + region.left;
    into.data.set(from.data.subarray(start, start + widthOf(region)), (top + y) * into.width + left);
  }
};

/** White paper. */
export const blankPicture = (width: number, height: number): Raster => ({
  width,
  height,
  channels: 1,
  data: new Uint8Array(width * height).fill(255),
});
