import type { Raster } from '../../model/raster.ts';
import type { Components } from './components.ts';
import { letterZones, zones } from './letter-zones.ts';
import type { PrintSize } from './print-size.ts';

/** As shares of the square of a stroke's width: what is a speck anywhere, and what is where no mark of print stands. */
const SPECK = 0.35;
const STRAY_SPECK = 1.6;
/** From so many small marks on blank paper to a square inch on, they are specks. */
const SPECKED = 6;
/**
 * A mark of print is taken for a speck while specks, times this, outnumber the marks of its size: the dots of ё are soon
 * given up, stops not as long as any is expected among them.
 */
const MOSTLY = { over: 1.6, after: 0.8 } as const;

/** Whitens specks in the picture itself, with the grey rim of each; answers how many there were. */
export const despeckle = (picture: Raster, components: Components, size: PrintSize, dpi: number): number => {
  const { count, area, left, right, bottom, runs } = components;
  const stroke = size.strokeWidth ** 2;
  const { at, shares } = letterZones(components, size, picture.width, picture.height);
  const zoneOf = Uint8Array.from({ length: count }, (_, i) =>
    at(((left[i] as number) + (right[i] as number)) / 2, bottom[i] as number),
  );
  const counts = [zones.none, zones.over, zones.after].map((zone) =>
    sizesIn(components, stroke, (i) => zoneOf[i] === zone),
  ) as [Uint32Array, Uint32Array, Uint32Array];
  const strays = counts[0].reduce((sum, marks) => sum + marks, 0);
  const isSpecked = strays > SPECKED * (picture.width / dpi) * (picture.height / dpi);
  const most = [
    isSpecked ? STRAY_SPECK * stroke : SPECK * stroke,
    speckArea(counts[0], counts[1], (MOSTLY.over * shares[1]) / shares[0]) * stroke,
    speckArea(counts[0], counts[2], (MOSTLY.after * shares[2]) / shares[0]) * stroke,
    SPECK * stroke,
  ];
  const isSpeck = zoneOf.map((zone, i) => ((area[i] as number) <= (most[zone] as number) ? 1 : 0));
  for (let run = 0; run < runs.count; run += 1) {
    if (!isSpeck[runs.piece[run] as number]) continue;
    whitenRun(picture, runs.row[run] as number, runs.start[run] as number, runs.end[run] as number);
  }
  return isSpeck.reduce((sum, is) => sum + is, 0);
};

/** Sizes of marks are told apart by this share of the square of a stroke's width. */
const STEP = 1 / 8;

/** How many marks of each size there are, up to that of a stray speck; sizes are in eighths of a stroke's square. */
const sizesIn = ({ area }: Components, stroke: number, counts: (i: number) => boolean): Uint32Array => {
  const sizes = new Uint32Array(Math.ceil(STRAY_SPECK / STEP));
  area.forEach((pixels, i) => {
    const size = Math.floor(pixels / Math.max(1, STEP * stroke));
    if (size < sizes.length && counts(i)) sizes[size] = (sizes[size] as number) + 1;
  });
  return sizes;
};

/**
 * The area, in squares of a stroke's width, up to which marks are specks: for as many as lie on blank paper, times
 * `share`, are there.
 */
const speckArea = (strays: Uint32Array, marks: Uint32Array, share: number): number => {
  const isPrint = (size: number): boolean => {
    const specks = (strays[size] as number) * share;
    return size >= SPECK / STEP && (specks === 0 || specks < (marks[size] as number));
  };
  let size = 0;
  while (size < strays.length && !isPrint(size)) size += 1;
  return size * STEP;
};

/** With a rim of two pixels. */
const whitenRun = ({ width, height, data }: Raster, row: number, start: number, end: number): void => {
  const from = Math.max(0, start - 2);
  const to = Math.min(width, end + 2);
  for (let y = Math.max(0, row - 2); y <= Math.min(height - 1, row + 2); y += 1) {
    data.fill(255, y * width + from, y * width + to);
  }
};
