import type { Raster } from '../../model/raster.ts';
import type { Components } from './components.ts';
import { letterZones } from './letter-zones.ts';
import type { PrintSize } from './print-size.ts';

/** As shares of the square of a stroke's width: a speck wherever it lies, and one where no mark of print stands. */
const SPECK = 0.4;
const STRAY_SPECK = 1.6;

/** Whitens specks in the picture itself, with the grey rim of each; answers how many there were. */
export const despeckle = (picture: Raster, components: Components, size: PrintSize): number => {
  const { count, area, left, right, top, bottom, runs } = components;
  const stroke = size.strokeWidth ** 2;
  const zones = letterZones(components, size, picture.width, picture.height);
  const isSpeck = Uint8Array.from({ length: count }, (_, i) => {
    const pixels = area[i] as number;
    if (pixels <= SPECK * stroke) return 1;
    if (pixels > STRAY_SPECK * stroke) return 0;
    const x = ((left[i] as number) + (right[i] as number)) / 2;
    const y = ((top[i] as number) + (bottom[i] as number)) / 2;
    return zones.has(x, y) ? 0 : 1;
  });
  for (let run = 0; run < runs.count; run += 1) {
    if (!isSpeck[runs.piece[run] as number]) continue;
    whitenRun(picture, runs.row[run] as number, runs.start[run] as number, runs.end[run] as number);
  }
  return isSpeck.reduce((sum, is) => sum + is, 0);
};

/** With a rim of two pixels. */
const whitenRun = ({ width, height, data }: Raster, row: number, start: number, end: number): void => {
  const from = Math.max(0, start - 2);
  const to = Math.min(width, end + 2);
  for (let y = Math.max(0, row - 2); y <= Math.min(height - 1, row + 2); y += 1) {
    data.fill(255, y * width + from, y * width + to);
  }
};
