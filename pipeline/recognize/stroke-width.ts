import type { Raster } from '../model/raster.ts';
import type { Region } from './region.ts';

const ink = 128;

/**
 * How wide a word's upright strokes are, in pixels: the mean of its level runs of ink that are no longer than
 * `longest`, for those are beams. 0 where there is no ink.
 */
export const strokeWidth = ({ width, data }: Raster, region: Region, longest: number): number => {
  let [inked, runs] = [0, 0];
  for (let y = region.top; y < region.bottom; y += 1) {
    let run = 0;
    for (let x = region.left; x <= region.right; x += 1) {
      if (x < region.right && (data[y * width + x] as number) < ink) run += 1;
      else {
        if (run > 0 && run <= longest) {
          inked += run;
          runs += 1;
        }
        run = 0;
      }
    }
  }
  return runs === 0 ? 0 : inked / runs;
};
