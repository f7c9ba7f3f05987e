import type { Random } from '../random.ts';

/** A smooth random surface over a picture; values from -1 to 1. */
export type Field = (x: number, y: number) => number;

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** Value noise: random heights on a grid of `cell` pixels, blended between. */
export const randomField = (random: Random, width: number, height: number, cell: number): Field => {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const heights = Float32Array.from({ length: columns * rows }, () => 2 * random() - 1);
  return (x, y) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [right, down] = [smooth(x / cell - column), smooth(y / cell - row)];
    const at = row * columns + column;
    const upper = (heights[at] ?? 0) * (1 - right) + (heights[at + 1] ?? 0) * right;
    const lower = (heights[at + columns] ?? 0) * (1 - right) + (heights[at + columns + 1] ?? 0) * right;
    return upper * (1 - down) + lower * down;
  };
};
