import type { Raster } from '../../model/raster.ts';
import type { FoundWord } from '../../tools/text-engine.ts';
import { blankPicture, heightOf, paste, type Region, widthOf } from '../region.ts';

/**
 * Cells of one column, one under the other on clean paper: one picture to be read instead of many, and no line of one
 * column can run into the next one's.
 */
export interface CellStack {
  readonly picture: Raster;
  readonly slots: readonly Slot[];
}

interface Slot {
  /** Where it was cut from. */
  readonly region: Region;
  /** Where it stands in the stack. */
  readonly top: number;
}

/** Paper round each cell, in inches. */
const margin = 0.06;
/** Paper between two cells, in inches: more than between two lines, so that each begins a paragraph. */
const gap = 0.16;

/** Stacks regions of a page's picture. */
export const stackCells = (page: Raster, regions: readonly Region[], dpi: number): CellStack => {
  const [edge, between] = [Math.round(margin * dpi), Math.round(gap * dpi)];
  let next = edge;
  const slots = regions.map((region): Slot => {
    const top = next;
    next += heightOf(region) + between;
    return { region, top };
  });
  const width = Math.max(...regions.map(widthOf)) + 2 * edge;
  const picture = blankPicture(width, next - between + edge);
  for (const { region, top } of slots) paste(page, region, picture, edge, top);
  return { picture, slots };
};

/** Words found in a stack, cell by cell, moved to where they stand on the page. */
export const unstack = ({ slots }: CellStack, found: readonly FoundWord[], dpi: number): FoundWord[][] => {
  const edge = Math.round(margin * dpi);
  const reach = Math.round((gap * dpi) / 2);
  const cells: FoundWord[][] = slots.map(() => []);
  for (const word of found) {
    const middle = (word.top + word.bottom) / 2;
    const index = slots.findIndex(({ region, top }) => middle < top + heightOf(region) + reach);
    const slot = slots[index];
    if (!slot) continue;
    const [right, down] = [slot.region.left - edge, slot.region.top - slot.top];
    cells[index]?.push({
      ...word,
      left: word.left + right,
      right: word.right + right,
      top: word.top + down,
      bottom: word.bottom + down,
    });
  }
  return cells;
};
