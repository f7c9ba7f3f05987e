import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';

/**
 * The grey picture of `width` by `height` pixels whose every pixel comes from where `toSource` leads, between its four
 * neighbours; white where that is outside.
 */
export const straighten = (source: Raster, toSource: Projection, width: number, height: number): Raster => {
  const data = new Uint8Array(width * height).fill(255);
  const blank = blankStretches(source);
  const isParallel = toSource[6] === 0 && toSource[7] === 0;
  const span = isParallel ? width : SPAN;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += span) {
      drawSpan({ source, blank }, toSource, data, width, { row: y, from: x, to: Math.min(x + span, width) });
    }
  }
  return { width, height, channels: 1, data };
};

/** A stretch of a row, `to` excluded. */
interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Within so many pixels a projection is as good as linear. */
const SPAN = 32;

/** Pixels of a stretch of a row; those that are white are not looked at one by one. */
const STRETCH = 32;
const SHIFT = 5;

/** One byte for each stretch of each row, 1 where all of it is white. */
const blankStretches = ({ width, height, data }: Raster): Uint8Array => {
  const columns = Math.ceil(width / STRETCH);
  const blank = new Uint8Array(columns * height);
  for (let y = 0; y < height; y += 1)
    for (let column = 0; column < columns; column += 1) {
      let at = y * width + column * STRETCH;
      const end = Math.min(at + STRETCH, (y + 1) * width);
      while (at < end && data[at] === 255) at += 1;
      if (at === end) blank[y * columns + column] = 1;
    }
  return blank;
};

interface Drawn {
  readonly source: Raster;
  readonly blank: Uint8Array;
}

const drawSpan = (
  { source, blank }: Drawn,
  [a, b, c, d, e, f, g, h, i]: Projection,
  target: Uint8Array,
  targetWidth: number,
  { row, from, to }: Span,
): void => {
  const { width, height } = source;
  const columns = Math.ceil(width / STRETCH);
  const y = row + 0.5;
  const w0 = g * (from + 0.5) + h * y + i;
  const w1 = g * (to + 0.5) + h * y + i;
  const startX = (a * (from + 0.5) + b * y + c) / w0 - 0.5;
  const startY = (d * (from + 0.5) + e * y + f) / w0 - 0.5;
  const stepX = fixed(((a * (to + 0.5) + b * y + c) / w1 - 0.5 - startX) / (to - from));
  const stepY = fixed(((d * (to + 0.5) + e * y + f) / w1 - 0.5 - startY) / (to - from));
  const isBlank = (x0: number, y0: number, x1: number, y1: number): boolean => {
    for (let top = Math.min(y0, y1) >> BITS; top <= (Math.max(y0, y1) >> BITS) + 1; top += 1)
      for (
        let left = Math.min(x0, x1) >> (BITS + SHIFT);
        left <= ((Math.max(x0, x1) >> BITS) + 1) >> SHIFT;
        left += 1
      )
        if (blank[top * columns + left] === 0) return false;
    return true;
  };
  const isInside = (atX: number, atY: number): boolean =>
    atX >= 0 && atY >= 0 && atX >> BITS < width - 1 && atY >> BITS < height - 1;
  let atX = fixed(startX);
  let atY = fixed(startY);
  const end = row * targetWidth + to;
  for (let at = row * targetWidth + from; at < end; at += STRETCH) {
    const count = Math.min(STRETCH, end - at);
    const [lastX, lastY] = [atX + (count - 1) * stepX, atY + (count - 1) * stepY];
    const isWhole = isInside(atX, atY) && isInside(lastX, lastY);
    if (!isWhole || !isBlank(atX, atY, lastX, lastY))
      for (let pixel = 0; pixel < count; pixel += 1) {
        const [x, top] = [atX + pixel * stepX, atY + pixel * stepY];
        if (isWhole || isInside(x, top)) target[at + pixel] = mixed(source, x, top);
      }
    atX += count * stepX;
    atY += count * stepY;
  }
};

/** The pixel at a place, between its four neighbours. */
const mixed = ({ width, data }: Raster, atX: number, atY: number): number => {
  const corner = (atY >> BITS) * width + (atX >> BITS);
  const right = (atX >> (BITS - 8)) & 255;
  const below = (atY >> (BITS - 8)) & 255;
  const upper = (data[corner] as number) * (256 - right) + (data[corner + 1] as number) * right;
  const lower =
    (data[corner + width] as number) * (256 - right) + (data[corner + width + 1] as number) * right;
  return (upper * (256 - below) + lower * below + 0x8000) >> 16;
};

/** Places are counted in parts of a pixel, of which so many bits tell; a span may lie far off the picture. */
const BITS = 15;
const FARTHEST = 2 ** 30;

const fixed = (pixels: number): number =>
  Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, pixels * 2 ** BITS)));
