import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';

/**
 * The grey picture of `width` by `height` pixels whose every pixel comes from where `toSource` leads, between its four
 * neighbours; white where that is outside.
 */
export const straighten = (source: Raster, toSource: Projection, width: number, height: number): Raster => {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += SPAN) drawSpan(source, toSource, data, width, x, y);
  }
  return { width, height, channels: 1, data };
};

/** Within so many pixels a projection is as good as linear. */
const SPAN = 32;

const drawSpan = (
  { width, height, data }: Raster,
  [a, b, c, d, e, f, g, h, i]: Projection,
  target: Uint8Array,
  targetWidth: number,
  from: number,
  row: number,
): void => {
  const to = Math.min(from + SPAN, targetWidth);
  const y = row + 0.5;
  const w0 = g * (from + 0.5) + h * y + i;
  const w1 = g * (to + 0.5) + h * y + i;
  let atX = (a * (from + 0.5) + b * y + c) / w0 - 0.5;
  let atY = (d * (from + 0.5) + e * y + f) / w0 - 0.5;
  const stepX = ((a * (to + 0.5) + b * y + c) / w1 - 0.5 - atX) / (to - from);
  const stepY = ((d * (to + 0.5) + e * y + f) / w1 - 0.5 - atY) / (to - from);
  for (let at = row * targetWidth + from, end = at + to - from; at < end; at += 1) {
    if (atX >= 0 && atY >= 0 && atX < width - 1 && atY < height - 1) {
      const left = atX | 0;
      const top = atY | 0;
      const alongX = atX - left;
      const corner = top * width + left;
      const upper = (data[corner] as number) * (1 - alongX) + (data[corner + 1] as number) * alongX;
      const lower =
        (data[corner + width] as number) * (1 - alongX) + (data[corner + width + 1] as number) * alongX;
      target[at] = upper + (lower - upper) * (atY - top) + 0.5;
    }
    atX += stepX;
    atY += stepY;
  }
};
