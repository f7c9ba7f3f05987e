import type { Projection } from '../../../pipeline/model/projection.ts';
import type { Raster } from '../../../pipeline/model/raster.ts';
import { inverse } from './projective.ts';

/** Lays a picture onto another by a projection, pixels blended from their four neighbours; around it `ground` stays. */
export const warp = (picture: Raster, projection: Projection, ground: Raster): Raster => {
  const { width, height, channels, data } = picture;
  const out = Uint8Array.from(ground.data);
  const [a, b, c, d, e, f, g, h, i] = inverse(projection);
  const stride = width * channels;
  for (let y = 0, at = 0; y < ground.height; y += 1)
    for (let x = 0; x < ground.width; x += 1, at += channels) {
      const w = g * (x + 0.5) + h * (y + 0.5) + i;
      const u = (a * (x + 0.5) + b * (y + 0.5) + c) / w - 0.5;
      const v = (d * (x + 0.5) + e * (y + 0.5) + f) / w - 0.5;
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const [column, row] = [u | 0, v | 0];
      const [right, down] = [u - column, v - row];
      const from = row * stride + column * channels;
      for (let k = 0; k < channels; k += 1) {
        const upper = (data[from + k] ?? 0) * (1 - right) + (data[from + k + channels] ?? 0) * right;
        const next = from + stride + k;
        const lower = (data[next] ?? 0) * (1 - right) + (data[next + channels] ?? 0) * right;
        out[at + k] = upper * (1 - down) + lower * down + 0.5;
      }
    }
  return { width: ground.width, height: ground.height, channels, data: out };
};
