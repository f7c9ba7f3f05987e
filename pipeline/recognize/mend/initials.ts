import type { Raster } from '../../model/raster.ts';
import type { Region } from '../region.ts';

/** Two initials whose first dot was lost under the first letter's bowl: «РА.» for «Р.А.». */
const twoCapitals = /^([«"(]?[А-ЯЁ])([А-ЯЁ]\.[,;)]*)$/u;

const ink = 128;

/** Of the word's height: so small are dots, and so low they stand, a comma's tail being lower still. */
const dotSize = 0.3;
const foot = 0.65;

/** `text` with a dot between its initials where one is printed there. */
export const withInitialsDot = (text: string, picture: Raster, word: Region): string =>
  twoCapitals.test(text) && dotsIn(picture, word).some((middle) => middle < 0.6)
    ? text.replace(twoCapitals, '$1.$2')
    : text;

/** Where dots stand at the foot of a word: their middles as shares of its width. */
const dotsIn = (picture: Raster, word: Region): number[] => {
  const [width, height] = [word.right - word.left, word.bottom - word.top];
  const seen = new Uint8Array(width * height);
  const isInk = (x: number, y: number): boolean =>
    (picture.data[(word.top + y) * picture.width + word.left + x] as number) < ink;
  const dots: number[] = [];
  for (let y = Math.round(height * foot); y < height; y += 2)
    for (let x = 0; x < width; x += 1) {
      if (seen[y * width + x] || !isInk(x, y)) continue;
      const shape = fill(x, y, { width, height, seen, isInk });
      const size = Math.max(shape.right - shape.left, shape.bottom - shape.top) + 1;
      if (size < height * dotSize && shape.top > height / 2)
        dots.push((shape.left + shape.right) / 2 / width);
    }
  return dots;
};

interface Canvas {
  readonly width: number;
  readonly height: number;
  /** What has been filled, one byte a pixel. */
  readonly seen: Uint8Array;
  readonly isInk: (x: number, y: number) => boolean;
}

/** The outermost pixels of the shape that a pixel belongs to. */
const fill = (x: number, y: number, { width, height, seen, isInk }: Canvas) => {
  const bounds = { left: x, right: x, top: y, bottom: y };
  const open: [number, number][] = [[x, y]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [cx, cy] = next;
    if (cx < 0 || cy < 0 || cx >= width || cy >= height) continue;
    if (seen[cy * width + cx] || !isInk(cx, cy)) continue;
    seen[cy * width + cx] = 1;
    bounds.left = Math.min(bounds.left, cx);
    bounds.right = Math.max(bounds.right, cx);
    bounds.top = Math.min(bounds.top, cy);
    bounds.bottom = Math.max(bounds.bottom, cy);
    open.push([cx - 1, cy], [cx + 1, cy], [cx, cy - 1], [cx, cy + 1]);
  }
  return bounds;
};
