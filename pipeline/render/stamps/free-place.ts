import { intersect, isEmpty } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import type { SheetSize } from '../searchable/image-pages.ts';
import { type Ink, isBlank } from './ink.ts';
import type { Corner } from './stamp.ts';

/** The top left of a stamp on its sheet, in points. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const millimetre = 72 / 25.4;
/** Millimetres from the sheet's edges within which printers do not print, and around a stamp to its neighbours. */
const edge = 10 * millimetre;
const around = 1.5 * millimetre;
/** Points between two places that are tried. */
const step = 4;

/** A sheet as it is printed, and the boxes of the stamps that it has got already. */
export interface Space {
  readonly ink: Ink;
  readonly taken: Box[];
}

/** The box of a stamp in its place. */
export const boxAt = ({ x, y }: Spot, { width, height }: SheetSize): Box => [x, y, x + width, y + height];

/** True where a stamp meets neither print nor another stamp. */
export const isFree = ({ ink, taken }: Space, spot: Spot, size: SheetSize): boolean => {
  const [x0, y0, x1, y1] = boxAt(spot, size);
  const box: Box = [x0 - around, y0 - around, x1 + around, y1 + around];
  return taken.every((other) => isEmpty(intersect(box, other))) && isBlank(ink, box);
};

/** The places from `first` towards `last`, both tried. */
const stepsBetween = (first: number, last: number): readonly number[] => {
  const count = Math.floor(Math.abs(last - first) / step);
  return Array.from({ length: count + 1 }, (_, index) => first + Math.sign(last - first) * step * index);
};

/** How far from its corner a stamp may go, as a part of the sheet. */
const reach = 0.4;

/** The place that a stamp has in a corner of a sheet of which nothing is known. */
export const cornerSpot = (sheet: SheetSize, { width, height }: SheetSize, corner: Corner): Spot => ({
  x: corner.endsWith('left') ? edge : sheet.width - edge - width,
  y: corner.startsWith('top') ? edge : sheet.height - edge - height,
});

/** The free place nearest to a corner, along its edge first; null where all is printed on. */
export const freeSpot = (space: Space, size: SheetSize, corner: Corner): Spot | null => {
  const { ink } = space;
  const first = cornerSpot(ink, size, corner);
  const towards = (start: number, length: number, back: boolean): number =>
    back ? start - length * reach : start + length * reach;
  const rows = stepsBetween(first.y, towards(first.y, ink.height, corner.startsWith('bottom')));
  const columns = stepsBetween(first.x, towards(first.x, ink.width, corner.endsWith('right')));
  for (const y of rows) for (const x of columns) if (isFree(space, { x, y }, size)) return { x, y };
  return null;
};

/** Where the last line of print ends, in points from the top; 0 on a blank sheet. A page number below it is print too. */
const lastPrint = (ink: Ink): number => {
  const rows = stepsBetween(ink.height, 0);
  return rows.find((y) => !isBlank(ink, [0, y - step, ink.width, y])) ?? 0;
};

/** What a mark under the text keeps free: below the last line, at the foot of the sheet, and at its head on a blank one. */
const free = { above: 8 * millimetre, foot: 15 * millimetre, head: 20 * millimetre };
/** The left margin of A4; of a smaller sheet the same part. */
const leftMargin = { most: 30 * millimetre, share: 1 / 7 };

/** Below all print, at the left margin; null where there is no room at the foot of the sheet. */
export const spotBelow = ({ ink }: Space, { height }: SheetSize): Spot | null => {
  const y = lastPrint(ink) + free.above;
  if (y + height > ink.height - free.foot) return null;
  return { x: Math.min(leftMargin.most, ink.width * leftMargin.share), y: Math.max(y, free.head) };
};

/** In the middle of the top margin, ten millimetres from the edge (ГОСТ Р 7.0.97, «Нумерация страниц»). */
export const numberSpot = (sheet: SheetSize, { width }: SheetSize): Spot => ({
  x: (sheet.width - width) / 2,
  y: edge,
});
