import type { Components } from './components.ts';
import type { PrintSize } from './print-size.ts';

/**
 * Where the small marks of print stand: right of a letter, at its foot (stops, commas), its middle (hyphens) and its top
 * (colons, quotes), and over it (dots and curves of ё, й, i).
 */
export interface LetterZones {
  readonly has: (x: number, y: number) => boolean;
  /** Of the page. */
  readonly share: number;
}

/** Zones of all pieces as high as letters, in a picture of so many pixels. */
export const letterZones = (
  { count, left, top, right, bottom }: Components,
  { xHeight }: PrintSize,
  width: number,
  height: number,
): LetterZones => {
  const cell = Math.max(2, Math.round(xHeight / 5));
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const marked = new Uint8Array(columns * rows);
  const mark = (x0: number, y0: number, x1: number, y1: number): void => {
    const from = Math.max(0, Math.floor(x0 / cell));
    const to = Math.min(columns, Math.ceil(x1 / cell));
    const last = Math.min(rows - 1, Math.floor(y1 / cell));
    for (let row = Math.max(0, Math.floor(y0 / cell)); row <= last; row += 1) {
      if (from < to) marked.fill(1, row * columns + from, row * columns + to);
    }
  };
  for (let i = 0; i < count; i += 1) {
    const [x0, y0, x1, y1] = [left[i], top[i], right[i], bottom[i]] as [number, number, number, number];
    if (y1 - y0 < 0.7 * xHeight || y1 - y0 > 3 * xHeight) continue;
    mark(x0, y0 - 0.5 * xHeight, x1, y0);
    mark(x1, y0, x1 + 0.6 * xHeight, y1 + 0.3 * xHeight);
  }
  return {
    has: (x, y) => marked[Math.floor(y / cell) * columns + Math.floor(x / cell)] === 1,
    share: marked.reduce((sum, is) => sum + is, 0) / marked.length,
  };
};
