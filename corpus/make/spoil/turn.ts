import type { Projection } from '../../../pipeline/model/projection.ts';
import type { Raster } from '../../../pipeline/model/raster.ts';
import { composed } from './projective.ts';

/** Quarters of a turn, clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

/** Where a point of a picture so wide and high comes to lie. */
const turning = (width: number, height: number, quarters: Quarters): Projection => {
  switch (quarters) {
    case 0:
      return [1, 0, 0, 0, 1, 0, 0, 0, 1];
    case 1:
      return [0, -1, height, 1, 0, 0, 0, 0, 1];
    case 2:
      return [-1, 0, width, 0, -1, height, 0, 0, 1];
    case 3:
      return [0, 1, 0, -1, 0, width, 0, 0, 1];
  }
};

/** Turns a picture, and what leads to it, by quarters. */
export const turnPicture = (
  picture: Raster,
  projection: Projection,
  quarters: Quarters,
): { readonly picture: Raster; readonly projection: Projection } => {
  if (quarters === 0) return { picture, projection };
  const { width, height, channels, data } = picture;
  const [across, down] = quarters === 2 ? [width, height] : [height, width];
  const turned = turning(width, height, quarters);
  const [a, b, c, d, e, f] = turned;
  const out = new Uint8Array(data.length);
  for (let y = 0, from = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(a * (x + 0.5) + b * (y + 0.5) + c);
      const row = Math.floor(d * (x + 0.5) + e * (y + 0.5) + f);
      const to = (row * across + column) * channels;
      for (let k = 0; k < channels; k += 1, from += 1) out[to + k] = data[from] ?? 0;
    }
  return {
    picture: { width: across, height: down, channels, data: out },
    projection: composed(turned, projection),
  };
};
