import type { Raster } from '../../model/raster.ts';
import { quantile } from './histogram.ts';

/** Which cells of a grid over a picture are outside of the sheet: 1 for each that is. */
export interface Margin {
  readonly columns: number;
  readonly rows: number;
  readonly outside: Uint8Array;
}

/**
 * What is dark and hangs on the picture's edge: a scanner's lid, a desk, a shadow. `small` is the picture reduced so far
 * that no printed line fills a pixel. Null where there is none.
 */
export const darkMargin = (small: Raster): Margin | null => {
  const { width: columns, height: rows, data } = small;
  const dark = quantile(data, 0.8) * 0.5;
  const outside = new Uint8Array(data.length);
  const queue: number[] = [];
  const visit = (x: number, y: number): void => {
    const at = y * columns + x;
    if (x < 0 || y < 0 || x >= columns || y >= rows || outside[at] || (data[at] as number) >= dark) return;
    outside[at] = 1;
    queue.push(at);
  };
  for (let x = 0; x < columns; x += 1) {
    visit(x, 0);
    visit(x, rows - 1);
  }
  for (let y = 0; y < rows; y += 1) {
    visit(0, y);
    visit(columns - 1, y);
  }
  if (queue.length === 0) return null;
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const x = at % columns;
    const y = (at - x) / columns;
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return { columns, rows, outside: widen(outside, columns, rows) };
};

/** The cells beside those outside too: the dark fades into the sheet. */
const widen = (outside: Uint8Array, columns: number, rows: number): Uint8Array => {
  const wider = outside.slice();
  const mark = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < columns && y < rows) wider[y * columns + x] = 1;
  };
  for (let at = 0; at < outside.length; at += 1) {
    if (!outside[at]) continue;
    const x = at % columns;
    const y = (at - x) / columns;
    mark(x - 1, y);
    mark(x + 1, y);
    mark(x, y - 1);
    mark(x, y + 1);
  }
  return wider;
};

/** A copy of the picture with white where the margin is. */
export const whiten = (picture: Raster, { columns, rows, outside }: Margin): Raster => {
  const { width, height } = picture;
  const data = picture.data.slice();
  const cellWidth = Math.floor(width / columns);
  const cellHeight = Math.floor(height / rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(rows - 1, Math.floor(y / cellHeight)) * columns;
    for (let column = 0; column < columns; column += 1) {
      if (!outside[row + column]) continue;
      const end = column === columns - 1 ? width : (column + 1) * cellWidth;
      data.fill(255, y * width + column * cellWidth, y * width + end);
    }
  }
  return { ...picture, data };
};
