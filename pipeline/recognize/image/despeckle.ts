import type { Raster } from '../../model/raster.ts';
import type { Components } from './components.ts';

/** A speck covers less than this share of the square of a stroke's width; a full stop covers all of it. */
const SPECK = 0.4;

/** Whitens specks in the picture itself, with the grey rim of each; answers how many there were. */
export const despeckle = (
  { width, height, data }: Raster,
  { count, area, runs }: Components,
  strokeWidth: number,
): number => {
  const most = SPECK * strokeWidth ** 2;
  for (let run = 0; run < runs.count; run += 1) {
    if ((area[runs.piece[run] as number] as number) > most) continue;
    const row = runs.row[run] as number;
    const from = Math.max(0, (runs.start[run] as number) - 1);
    const to = Math.min(width, (runs.end[run] as number) + 1);
    for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1) {
      data.fill(255, y * width + from, y * width + to);
    }
  }
  let specks = 0;
  for (let i = 0; i < count; i += 1) if ((area[i] as number) <= most) specks += 1;
  return specks;
};
