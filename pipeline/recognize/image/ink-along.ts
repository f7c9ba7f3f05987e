import type { Raster } from '../../model/raster.ts';
import { endOf, type Line, middleAt, startOf } from './line.ts';

/** For each pixel along a line 1 where there is ink at least half as dark as the line's. */
export const inkAlong = ({ width, height, data }: Raster, line: Line): Uint8Array => {
  const [along, across, breadth] = line.axis === 'horizontal' ? [1, width, height] : [width, 1, width];
  const start = startOf(line);
  const ink = new Uint8Array(endOf(line) - start);
  const lightest = 255 - line.trace.darkness / 2;
  for (let i = 0; i < ink.length; i += 1) {
    const middle = Math.floor(middleAt(line, start + i + 0.5));
    const origin = (start + i) * along;
    for (let at = Math.max(0, middle - 1); at <= Math.min(breadth - 1, middle + 1); at += 1) {
      if ((data[origin + at * across] as number) <= lightest) ink[i] = 1;
    }
  }
  return ink;
};

/** The share without ink; 0 of nothing. */
export const blankShare = (ink: Uint8Array): number =>
  ink.length === 0 ? 0 : 1 - ink.reduce((sum, is) => sum + is, 0) / ink.length;
