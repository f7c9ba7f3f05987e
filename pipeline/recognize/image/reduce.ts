import type { Raster } from '../../model/raster.ts';

/** A grey picture with one pixel, their mean, for each square of `factor` pixels; incomplete squares are left out. */
export const reduce = (picture: Raster, factor: number): Raster => {
  if (factor <= 1) return picture;
  const width = Math.max(1, Math.floor(picture.width / factor));
  const height = Math.max(1, Math.floor(picture.height / factor));
  const across = Math.min(factor, picture.width);
  const down = Math.min(factor, picture.height);
  const data = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const scale = 1 / (across * down);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let row = 0; row < down; row += 1) addRow(sums, picture, y * factor + row, across);
    for (let x = 0; x < width; x += 1) data[y * width + x] = (sums[x] as number) * scale + 0.5;
  }
  return { width, height, channels: 1, data };
};

const addRow = (sums: Uint32Array, { width, data }: Raster, row: number, across: number): void => {
  let at = row * width;
  for (let x = 0; x < sums.length; x += 1) {
    let sum = 0;
    for (const end = at + across; at < end; at += 1) sum += data[at] as number;
    sums[x] = (sums[x] as number) + sum;
  }
};
