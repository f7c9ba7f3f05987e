import type { Sheet } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';

/** Parts that a sheet is divided into each way to see how much of it is covered. */
const parts = 40;

/** The share of a sheet that lies under boxes, 0 to 1, to a part in a hundred or so. */
export const coverage = ({ width, height }: Sheet, boxes: readonly Box[]): number => {
  const covered = new Uint8Array(parts * parts);
  for (const [x0, y0, x1, y1] of boxes) {
    const [left, right] = [firstPart(x0 / width), firstPart(x1 / width)];
    const [top, bottom] = [firstPart(y0 / height), firstPart(y1 / height)];
    for (let row = top; row < bottom; row += 1) covered.fill(1, row * parts + left, row * parts + right);
  }
  return covered.reduce((sum, each) => sum + each, 0) / covered.length;
};

/** The first part whose middle lies at or behind a share of the sheet's side. */
const firstPart = (share: number): number => Math.min(parts, Math.max(0, Math.ceil(share * parts - 0.5)));
