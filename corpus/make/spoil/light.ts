import type { Raster } from '../../../pipeline/model/raster.ts';
import { between, type Random } from '../random.ts';
import { randomField } from './field.ts';

/** Darkens a picture unevenly: a slope from one side, soft clouds, a band along the fold; `shade` of 1 reaches black. */
export const shadeUnevenly = (picture: Raster, shade: number, random: Random): Raster => {
  if (shade === 0) return picture;
  const { width, height, channels, data } = picture;
  const out = new Uint8Array(data.length);
  const clouds = randomField(random, width, height, width / 3);
  const angle = between(random, 0, 2 * Math.PI);
  const [slopeX, slopeY] = [Math.cos(angle), Math.sin(angle)];
  const fold = between(random, 0.3, 0.7) * height;
  for (let y = 0, at = 0; y < height; y += 1) {
    const band = 0.35 * Math.exp(-(((y - fold) / (0.012 * height)) ** 2));
    for (let x = 0; x < width; x += 1) {
      const slope = 0.5 + 0.5 * (slopeX * (x / width - 0.5) + slopeY * (y / height - 0.5));
      const gain = 1 - shade * Math.min(1, 0.75 * slope + 0.3 * clouds(x, y) + band * 0.5);
      for (let k = 0; k < channels; k += 1, at += 1) out[at] = Math.min(255, (data[at] ?? 0) * gain + 0.5);
    }
  }
  return { width, height, channels, data: out };
};

/** White becomes the paper's level, warmer in colour; black stays. */
export const onPaper = (picture: Raster, level: number): Raster => {
  if (level === 255) return picture;
  const tint = picture.channels === 3 ? [1, 0.985, 0.94] : [1];
  const { channels, data } = picture;
  const out = data.map((value, at) => (value * level * (tint[at % channels] ?? 1)) / 255 + 0.5);
  return { ...picture, data: out };
};
