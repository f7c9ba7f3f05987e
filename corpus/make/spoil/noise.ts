import type { Raster } from '../../../pipeline/model/raster.ts';
import { gauss, type Random } from '../random.ts';

const clamp = (value: number): number => Math.max(0, Math.min(255, value));

/** Adds the sensor's noise of a standard deviation in grey levels. */
export const addNoise = (picture: Raster, deviation: number, random: Random): Raster => {
  if (deviation === 0) return picture;
  // Drawn once and met in random order: a logarithm a pixel would take seconds.
  const drawn = Float32Array.from({ length: 1 << 16 }, () => gauss(random) * deviation);
  const out = new Uint8Array(picture.data.length);
  for (let at = 0; at < out.length; at += 1)
    out[at] = clamp((picture.data[at] ?? 0) + (drawn[(random() * 65536) | 0] ?? 0) + 0.5);
  return { ...picture, data: out };
};

/** Black and, one in four, white specks, as many to a square centimetre, up to `0.2` mm wide. */
export const addSpeckle = (picture: Raster, density: number, dpi: number, random: Random): Raster => {
  const { width, height, channels, data } = picture;
  const out = Uint8Array.from(data);
  const count = Math.round((density * width * height * 2.54 ** 2) / dpi ** 2);
  for (let speck = 0; speck < count; speck += 1) {
    const value = random() < 0.25 ? 255 : Math.floor(90 * random());
    const radius = (0.012 + 0.09 * random() ** 4) * (dpi / 25.4);
    const [x, y] = [random() * width, random() * height];
    for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(height - 1, y + radius); row += 1)
      for (
        let column = Math.max(0, Math.ceil(x - radius));
        column <= Math.min(width - 1, x + radius);
        column += 1
      )
        if ((column - x) ** 2 + (row - y) ** 2 <= radius ** 2)
          out.fill(value, (row * width + column) * channels, (row * width + column + 1) * channels);
  }
  return { ...picture, data: out };
};
