import type { Box } from '../../model/place.ts';
import type { Fill } from './drawing.ts';

/** Points by which two areas may miss each other and still be one. */
const seam = 0.6;

const near = (one: number, other: number): boolean => Math.abs(one - other) <= seam;

/**
 * Areas of one colour that stand side by side or under one another as one: a cell's shade comes in a stripe for each of
 * its lines, and between stripes there is nothing to be seen.
 */
export const mergeShades = (fills: readonly Fill[]): Box[] => {
  const byColour = Map.groupBy(fills, ({ colour }) => colour.join());
  return [...byColour.values()].flatMap((shades) => stackUp(shades.map(({ box }) => box)));
};

/** Stripes joined downwards, then what came of it joined to the right. */
const stackUp = (boxes: readonly Box[]): Box[] => joinAlong(joinAlong(boxes).map(transposed)).map(transposed);

const transposed = ([x0, y0, x1, y1]: Box): Box => [y0, x0, y1, x1];

/** Boxes of the same left and right sides that touch from above, joined. */
const joinAlong = (boxes: readonly Box[]): Box[] => {
  const sorted = boxes.toSorted((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1]);
  const joined: Box[] = [];
  for (const box of sorted) {
    const last = joined.at(-1);
    if (last && near(last[0], box[0]) && near(last[2], box[2]) && box[1] <= last[3] + seam) {
      joined[joined.length - 1] = [last[0], last[1], last[2], Math.max(last[3], box[3])];
    } else joined.push(box);
  }
  return joined;
};
