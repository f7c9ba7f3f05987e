import type { Raster } from '../../model/raster.ts';
import type { Components } from './components.ts';
import { type LetterZones, letterZones } from './letter-zones.ts';
import type { PrintSize } from './print-size.ts';

/** As shares of the square of a stroke's width: what is a speck anywhere, and what is where no mark of print stands. */
const SPECK = 0.35;
const STRAY_SPECK = 1.6;
/** From so many small marks on blank paper to a square inch on, they are specks. */
const SPECKED = 6;
/** What may be a stop is taken for a speck while at least this share of such marks are. */
const MOSTLY = 0.5;

/** Whitens specks in the picture itself, with the grey rim of each; answers how many there were. */
export const despeckle = (picture: Raster, components: Components, size: PrintSize, dpi: number): number => {
  const { count, area, runs } = components;
  const stroke = size.strokeWidth ** 2;
  const zones = letterZones(components, size, picture.width, picture.height);
  const isInZone = Uint8Array.from({ length: count }, (_, i) => (isAmong(zones, components, i) ? 1 : 0));
  const speck = speckArea(components, isInZone, zones.share, stroke);
  const strays = area.reduce(
    (sum, pixels, i) => sum + (pixels <= STRAY_SPECK * stroke && !isInZone[i] ? 1 : 0),
    0,
  );
  const isSpecked = strays > SPECKED * (picture.width / dpi) * (picture.height / dpi);
  const stray = isSpecked ? Math.max(speck, STRAY_SPECK * stroke) : speck;
  const isSpeck = isInZone.map((inZone, i) => ((area[i] as number) <= (inZone ? speck : stray) ? 1 : 0));
  for (let run = 0; run < runs.count; run += 1) {
    if (!isSpeck[runs.piece[run] as number]) continue;
    whitenRun(picture, runs.row[run] as number, runs.start[run] as number, runs.end[run] as number);
  }
  return isSpeck.reduce((sum, is) => sum + is, 0);
};

const isAmong = (zones: LetterZones, { left, right, top, bottom }: Components, i: number): boolean =>
  zones.has(
    ((left[i] as number) + (right[i] as number)) / 2,
    ((top[i] as number) + (bottom[i] as number)) / 2,
  );

/**
 * The area in pixels up to which marks beside letters are mostly specks: as many of a size as lie on blank paper, by
 * the share of the page, are none of the print's.
 */
const speckArea = ({ area }: Components, isInZone: Uint8Array, zoneShare: number, stroke: number): number => {
  const width = Math.max(1, Math.round(stroke / 8));
  const most = Math.ceil((STRAY_SPECK * stroke) / width);
  const marks = new Uint32Array(most + 1);
  const strays = new Uint32Array(most + 1);
  area.forEach((pixels, i) => {
    const bin = Math.min(most, Math.floor(pixels / width));
    const counts = isInZone[i] ? marks : strays;
    counts[bin] = (counts[bin] as number) + 1;
  });
  let bin = Math.floor((SPECK * stroke) / width);
  const isMostlySpecks = (): boolean => {
    const expected = ((strays[bin] as number) * zoneShare) / (1 - zoneShare);
    return expected > 0 && expected >= MOSTLY * (marks[bin] as number);
  };
  while (bin < most && isMostlySpecks()) bin += 1;
  return bin * width;
};

/** With a rim of two pixels. */
const whitenRun = ({ width, height, data }: Raster, row: number, start: number, end: number): void => {
  const from = Math.max(0, start - 2);
  const to = Math.min(width, end + 2);
  for (let y = Math.max(0, row - 2); y <= Math.min(height - 1, row + 2); y += 1) {
    data.fill(255, y * width + from, y * width + to);
  }
};
