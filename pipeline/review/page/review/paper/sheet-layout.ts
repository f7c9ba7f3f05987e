import type { SheetSize } from '../../../../model/paper/sheet-size.ts';
import type { Box } from '../../../../model/place.ts';

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** How the sheets are looked at: `scale` in pixels a point. */
export interface SheetView {
  readonly scale: number;
  readonly rotation: Rotation;
}

/** A sheet in the column of all: pixels from the column's top, and its size as it is turned. */
export interface LaidSheet {
  readonly sheet: SheetSize;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between sheets and around them. */
export const sheetGap = 12;

/** 100 % is the paper's own size: 96 pixels an inch of 72 points. */
export const pixelsPerPoint = 96 / 72;
export const zoomLimits = { least: 0.5, most: 3 } as const;

const sideways = (rotation: Rotation): boolean => rotation === 90 || rotation === 270;

/** The scale at which the widest sheet fills a column of `width` pixels. */
export const fittingScale = (sheets: readonly SheetSize[], rotation: Rotation, width: number): number => {
  const widest = Math.max(1, ...sheets.map((sheet) => (sideways(rotation) ? sheet.height : sheet.width)));
  return Math.max(0.1, (width - 2 * sheetGap) / widest);
};

export const layOut = (
  sheets: readonly SheetSize[],
  { scale, rotation }: SheetView,
): { readonly sheets: readonly LaidSheet[]; readonly width: number; readonly height: number } => {
  let top = sheetGap;
  let widest = 0;
  const laid = sheets.map((sheet) => {
    const [across, down] = sideways(rotation) ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
    const place = { sheet, top, width: across * scale, height: down * scale };
    top += place.height + sheetGap;
    widest = Math.max(widest, place.width);
    return place;
  });
  return { sheets: laid, width: widest + 2 * sheetGap, height: top };
};

/** Sheets that are seen or soon will be: those within half a window of what is shown. */
export const sheetsNear = (
  laid: readonly LaidSheet[],
  scrolled: number,
  height: number,
): readonly LaidSheet[] =>
  laid.filter(
    (sheet) => sheet.top < scrolled + height * 1.5 && sheet.top + sheet.height > scrolled - height / 2,
  );

/** The sheet at the middle of what is shown. */
export const sheetAt = (laid: readonly LaidSheet[], scrolled: number, height: number): LaidSheet | null =>
  laid.findLast(({ top }) => top <= scrolled + height / 2) ?? laid[0] ?? null;

/** A point of the upright sheet for one of the turned sheet; all as parts of width and height, 0 to 1. */
export const turnedBack = (x: number, y: number, rotation: Rotation): readonly [x: number, y: number] => {
  if (rotation === 90) return [y, 1 - x];
  if (rotation === 180) return [1 - x, 1 - y];
  return rotation === 270 ? [1 - y, x] : [x, y];
};

/** A box of the upright sheet, in points, as pixels of the turned one. */
export const turnedBox = (
  { width, height }: SheetSize,
  [x0, y0, x1, y1]: Box,
  { scale, rotation }: SheetView,
): Box => {
  const turned: Readonly<Record<Rotation, Box>> = {
    0: [x0, y0, x1, y1],
    90: [height - y1, x0, height - y0, x1],
    180: [width - x1, height - y1, width - x0, height - y0],
    270: [y0, width - x1, y1, width - x0],
  };
  const [left, top, right, bottom] = turned[rotation];
  return [left * scale, top * scale, right * scale, bottom * scale];
};

/** Where a column that has grown so many times is scrolled to: its middle stays in the middle, its beginning at the top. */
export const keptScroll = (scrolled: number, height: number, grown: number): number =>
  scrolled === 0 ? 0 : (scrolled + height / 2) * grown - height / 2;
