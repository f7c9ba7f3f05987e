import type { Raster } from '../../model/raster.ts';
import { type Components, findComponents } from './components.ts';

/** In inches: the cells that colour is looked for in, and the white between letters of a line. */
const CELL = 1 / 75;
const LETTER_GAP = 0.08;
/** In inches: coloured print is no higher; tables ruled or filled with colour are wider; between are stamps and signatures. */
const HIGHEST_PRINT = 0.3;
const WIDEST_STAMP = 2.6;
/** Ink whose brightest channel is brighter than it looks by so much more than the paper's is lost in the grey picture. */
const LOST = 28;
/** This share of a cell's pixels is coloured. */
const LEAST_SHARE = 0.2;

/**
 * Brings coloured print back into the grey picture itself, dark: links, red words, blue table lines; stamps, what is
 * written in them, and signatures stay away. `dpi` is pixels to an inch.
 */
export const keepColouredPrint = (grey: Raster, coloured: Raster, dpi: number): void => {
  const cell = Math.max(1, Math.round(CELL * dpi));
  const cells = colouredCells(coloured, cell);
  if (!cells.data.includes(0)) return;
  const pieces = findComponents(widened(cells, Math.ceil((LETTER_GAP * dpi) / cell / 2)), 128);
  const isPrint = printAmong(pieces, dpi / cell);
  const { runs } = pieces;
  for (let run = 0; run < runs.count; run += 1) {
    if (!isPrint[runs.piece[run] as number]) continue;
    const row = (runs.row[run] as number) - 1;
    const [from, to] = [(runs.start[run] as number) * cell, (runs.end[run] as number) * cell];
    darken(grey, coloured, [from, row * cell, to, (row + 3) * cell]);
  }
};

/** 0 for each cell of coloured ink, 255 for the others; every second pixel of each row is looked at. */
const colouredCells = ({ width, height, data }: Raster, cell: number): Raster => {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const counts = new Uint16Array(columns * rows);
  const leastLost = LOST + paperTint(data);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0, at = y * width * 3; x < width; x += 2, at += 6) {
      const red = data[at] as number;
      const green = data[at + 1] as number;
      const blue = data[at + 2] as number;
      if (Math.max(red, green, blue) - brightness(red, green, blue) < leastLost) continue;
      const index = row + Math.floor(x / cell);
      counts[index] = (counts[index] as number) + 1;
    }
  }
  const least = Math.max(1, LEAST_SHARE * cell * Math.ceil(cell / 2));
  return {
    width: columns,
    height: rows,
    channels: 1,
    data: Uint8Array.from(counts, (n) => (n >= least ? 0 : 255)),
  };
};

/** How much brighter the paper's brightest channel is than it looks: the middle one of a sample. */
const paperTint = (data: Uint8Array): number => {
  const tints = new Uint8Array(Math.floor(data.length / (3 * SAMPLED)));
  for (let i = 0; i < tints.length; i += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(3 * SAMPLED * i, 3 * SAMPLED * i + 3);
    tints[i] = Math.max(red, green, blue) - brightness(red, green, blue);
  }
  return tints.sort()[tints.length >> 1] ?? 0;
};

/** One pixel of so many tells the paper's colour. */
const SAMPLED = 509;

/** As people see it (ITU-R BT.601). */
const brightness = (red: number, green: number, blue: number): number =>
  (77 * red + 150 * green + 29 * blue) >> 8;

/** Cells of ink spread to both sides. */
const widened = (cells: Raster, reach: number): Raster => {
  const { width, data } = cells;
  const wide = data.slice();
  for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0, at + 1)) {
    const x = at % width;
    wide.fill(0, at - Math.min(x, reach), at + Math.min(width - x, reach + 1));
  }
  return { ...cells, data: wide };
};

/** For each piece whether it is print; `perInch` is cells to an inch. */
const printAmong = (pieces: Components, perInch: number): readonly boolean[] => {
  const { count, left, top, right, bottom } = pieces;
  const boxes = Array.from({ length: count }, (_, i) => ({
    left: left[i] as number,
    top: top[i] as number,
    right: right[i] as number,
    bottom: bottom[i] as number,
  }));
  const isStamp = (box: (typeof boxes)[number]): boolean =>
    box.bottom - box.top > HIGHEST_PRINT * perInch && box.right - box.left < WIDEST_STAMP * perInch;
  const stamps = boxes.filter(isStamp).slice(0, MOST_STAMPS);
  return boxes.map((box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return !stamps.some(
      (stamp) => x >= stamp.left && x <= stamp.right && y >= stamp.top && y <= stamp.bottom,
    );
  });
};

/** No page has more; a page full of colour is a picture. */
const MOST_STAMPS = 200;

/** Gives pixels of a box, in pixels, the brightness that people see. */
const darken = (
  { width, height, data }: Raster,
  coloured: Raster,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): void => {
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y += 1) {
    for (let x = Math.max(0, x0), at = y * width + x; x < Math.min(width, x1); x += 1, at += 1) {
      const [red = 0, green = 0, blue = 0] = coloured.data.subarray(3 * at, 3 * at + 3);
      data[at] = Math.min(data[at] as number, brightness(red, green, blue));
    }
  }
};
