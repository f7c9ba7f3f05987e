import type { Raster } from '../../model/raster.ts';
import { inkWithin, type Region } from '../region.ts';

/** What is darker than this belongs to a letter. */
const ink = 128;

/** The shapes that white columns part, each trimmed to its ink. */
export const inkGroups = (picture: Raster, region: Region): Region[] => {
  const groups: Region[] = [];
  let start: number | null = null;
  for (let x = region.left; x <= region.right; x += 1) {
    const inked = x < region.right && columnHasInk(picture, region, x);
    if (inked) start ??= x;
    else if (start !== null) {
      const group = inkWithin(picture, { ...region, left: start, right: x });
      if (group) groups.push(group);
      start = null;
    }
  }
  return groups;
};

const columnHasInk = ({ width, data }: Raster, { top, bottom }: Region, x: number): boolean => {
  for (let y = top; y < bottom; y += 1) if ((data[y * width + x] as number) < ink) return true;
  return false;
};
