import type { Raster } from '../../../pipeline/model/raster.ts';
import type { Random } from '../random.ts';
import { blur } from './blur.ts';
import { randomField } from './field.ts';

/**
 * Prints anew with more or less toner, as each copy of a copy does: below 1 strokes get thinner and thin lines break,
 * above 1 they swell and holes of letters close; unevenly over the sheet.
 */
export const copyWithToner = async (
  picture: Raster,
  toner: number,
  dpi: number,
  random: Random,
): Promise<Raster> => {
  if (toner === 1) return picture;
  const soft = await blur(picture, (0.9 * dpi) / 300);
  const { width, height, channels } = soft;
  const patches = randomField(random, width, height, dpi / 4);
  const grain = randomField(random, width, height, Math.max(2, dpi / 100));
  const out = new Uint8Array(soft.data.length);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // How dark a place must be to take toner: the middle grey where there is just enough.
      const enough = 0.5 - (toner - 1) * 0.8 + 0.08 * patches(x, y) + 0.1 * grain(x, y);
      for (let k = 0; k < channels; k += 1, at += 1) {
        const ink = 1 - (soft.data[at] ?? 0) / 255;
        const taken = Math.max(0, Math.min(1, (ink - enough) * 2.5 + 0.5));
        out[at] = 255 - 255 * taken;
      }
    }
  return { ...soft, data: out };
};
