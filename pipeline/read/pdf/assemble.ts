import { apply, compose, type Matrix, type Sheet } from '../../model/matrix.ts';
import type { Raster } from '../../model/raster.ts';

/** A decoded picture and where it stands: from the unit square, whose top is its first row, to points of the page. */
export interface DecodedPicture {
  readonly raster: Raster;
  readonly matrix: Matrix;
}

/** Pixels by which a picture may lean over its whole length. */
const mostLeaning = 1.5;
/** Parts of a pixel's size by which pictures may differ and still share one grid of pixels. */
const mostUnlike = 0.005;

/**
 * Pictures in their own pixels on a white sheet, turned and mirrored as they are placed; `null` where they lean, differ
 * in resolution or would take more than `mostPixels`: such a page has to be drawn.
 */
export const assemble = (
  pictures: readonly DecodedPicture[],
  sheet: Sheet,
  mostPixels: number,
): Raster | null => {
  const grids = pictures.map(gridOf);
  const [first] = grids;
  if (!first || !grids.every((grid) => grid !== null && isLike(grid, first))) return null;
  const width = Math.max(1, Math.round(sheet.width / first.across));
  const height = Math.max(1, Math.round(sheet.height / first.down));
  if (width * height > mostPixels) return null;
  const channels = pictures.some(({ raster }) => raster.channels === 3) ? 3 : 1;
  const data = new Uint8Array(width * height * channels).fill(0xff);
  const target: Raster = { width, height, channels, data };
  pictures.forEach(({ raster }, index) => {
    const grid = grids[index];
    if (grid) copy(raster, grid, target);
  });
  return target;
};

/** How a picture's pixels lie on the page. */
interface Grid {
  /** Size of a pixel on the page, in points. */
  readonly across: number;
  readonly down: number;
  /** Where pixel (0, 0) lies, in pixels of the page. */
  readonly column: number;
  readonly row: number;
  /** Steps on the page for a step to the picture's right, and for one downwards: one of each pair is 0. */
  readonly right: readonly [columns: number, rows: number];
  readonly below: readonly [columns: number, rows: number];
}

const gridOf = ({ raster: { width, height }, matrix }: DecodedPicture): Grid | null => {
  const pixels = compose(matrix, [1 / width, 0, 0, -1 / height, 0, 1]);
  const [a, b, c, d] = pixels;
  const isLevel =
    Math.abs(b) * width <= mostLeaning * Math.abs(d) && Math.abs(c) * height <= mostLeaning * Math.abs(a);
  const isSideways =
    Math.abs(a) * width <= mostLeaning * Math.abs(c) && Math.abs(d) * height <= mostLeaning * Math.abs(b);
  if (isLevel === isSideways) return null;
  const [across, down] = isLevel ? [Math.abs(a), Math.abs(d)] : [Math.abs(c), Math.abs(b)];
  const [x, y] = apply(pixels, 0.5, 0.5);
  return {
    across,
    down,
    column: Math.floor(x / across),
    row: Math.floor(y / down),
    right: isLevel ? [Math.sign(a), 0] : [0, Math.sign(b)],
    below: isLevel ? [0, Math.sign(d)] : [Math.sign(c), 0],
  };
};

const isLike = ({ across, down }: Grid, first: Grid): boolean =>
  Math.abs(across / first.across - 1) <= mostUnlike && Math.abs(down / first.down - 1) <= mostUnlike;

/** Copies what lies within the target; rows that stay rows are copied whole. */
const copy = (from: Raster, grid: Grid, to: Raster): void => {
  for (let y = 0; y < from.height; y += 1) {
    const column = grid.column + y * grid.below[0];
    const row = grid.row + y * grid.below[1];
    if (grid.right[0] === 1 && from.channels === to.channels) copyRow(from, y, to, column, row);
    else copyPixels(from, y, to, column, row, grid.right);
  }
};

const copyRow = (from: Raster, y: number, to: Raster, column: number, row: number): void => {
  if (row < 0 || row >= to.height) return;
  const skipped = Math.max(0, -column);
  const count = Math.min(from.width, to.width - column);
  if (count <= skipped) return;
  const { channels } = from;
  const start = y * from.width;
  const pixels = from.data.subarray((start + skipped) * channels, (start + count) * channels);
  to.data.set(pixels, (row * to.width + column + skipped) * channels);
};

const copyPixels = (
  from: Raster,
  y: number,
  to: Raster,
  column: number,
  row: number,
  [columns, rows]: Grid['right'],
): void => {
  for (let x = 0; x < from.width; x += 1) {
    const [toColumn, toRow] = [column + x * columns, row + x * rows];
    if (toColumn < 0 || toColumn >= to.width || toRow < 0 || toRow >= to.height) continue;
    const source = (y * from.width + x) * from.channels;
    const target = (toRow * to.width + toColumn) * to.channels;
    for (let part = 0; part < to.channels; part += 1)
      to.data[target + part] = from.data[source + (from.channels === 1 ? 0 : part)] ?? 0;
  }
};
