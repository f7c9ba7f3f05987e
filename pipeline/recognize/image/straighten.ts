import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';

/**
 * The grey picture of `width` by `height` pixels whose every pixel comes from where `toSource` leads, between its four
 * neighbours; white where that is outside.
 */
export const straighten = (source: Raster, toSource: Projection, width: number, height: number): Raster => {
  const data = new Uint8Array(width * height).fill(255);
  const isParallel = toSource[6] === 0 && toSource[7] === 0;
  const span = isParallel ? width : SPAN;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += span) {
      drawSpan(source, toSource, data, width, { row: y, from: x, to: Math.min(x + span, width) });
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

const drawSpan = (
  { width, height, data }: Raster,
  [a, b, c, d, e, f, g, h, i]: Projection,
  target: Uint8Array,
  targetWidth: number,
  { row, from, to }: Span,
): void => {
  const y = row + 0.5;
  const w0 = g * (from + 0.5) + h * y + i;
  const w1 = g * (to + 0.5) + h * y + i;
  const startX = (a * (from + 0.5) + b * y + c) / w0 - 0.5;
  const startY = (d * (from + 0.5) + e * y + f) / w0 - 0.5;
  const stepX = fixed(((a * (to + 0.5) + b * y + c) / w1 - 0.5 - startX) / (to - from));
  const stepY = fixed(((d * (to + 0.5) + e * y + f) / w1 - 0.5 - startY) / (to - from));
  let atX = fixed(startX);
  let atY = fixed(startY);
  for (let at = row * targetWidth + from, end = at + to - from; at < end; at += 1) {
    const left = atX >> BITS;
    const top = atY >> BITS;
    if (left >= 0 && top >= 0 && left < width - 1 && top < height - 1) {
      const corner = top * width + left;
      const p = data[corner] as number;
      const q = data[corner + 1] as number;
      const r = data[corner + width] as number;
      const s = data[corner + width + 1] as number;
      if ((p & q & r & s) !== 255) {
        const right = (atX >> (BITS - 8)) & 255;
        const below = (atY >> (BITS - 8)) & 255;
        const upper = p * (256 - right) + q * right;
        const lower = r * (256 - right) + s * right;
        target[at] = (upper * (256 - below) + lower * below + 0x8000) >> 16;
      }
    }
    atX += stepX;
    atY += stepY;
  }
};

/** Places are counted in parts of a pixel, of which so many bits tell; a span may lie far off the picture. */
const BITS = 15;
const FARTHEST = 2 ** 30;

const fixed = (pixels: number): number =>
  Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, pixels * 2 ** BITS)));
