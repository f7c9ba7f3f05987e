import type { Components } from './components.ts';
import type { PrintSize } from './print-size.ts';

/**
 * No zone; over a letter (dots and curves of ё, й, i); right of one at its foot (stops and commas); beside one, where
 * the pieces of letters lie that a copier tore.
 */
export const zones = { none: 0, over: 1, after: 2, beside: 3 } as const;
export type Zone = (typeof zones)[keyof typeof zones];

/** Where the feet of print's small marks stand. */
export interface LetterZones {
  readonly at: (x: number, y: number) => Zone;
  /** What share of the page each zone has. */
  readonly shares: readonly [none: number, over: number, after: number, beside: number];
}

/** Zones of all pieces as high as letters, in a picture of so many pixels. */
export const letterZones = (
  { count, left, top, right, bottom }: Components,
  { xHeight }: PrintSize,
  width: number,
  height: number,
): LetterZones => {
  const cell = Math.max(2, Math.round(xHeight / 10));
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const marked = new Uint8Array(columns * rows);
  const mark = (zone: Zone, x0: number, y0: number, x1: number, y1: number): void => {
    const from = Math.max(0, Math.floor(x0 / cell));
    const to = Math.min(columns, Math.ceil(x1 / cell));
    const last = Math.min(rows - 1, Math.floor(y1 / cell));
    for (let row = Math.max(0, Math.floor(y0 / cell)); row <= last; row += 1) {
      if (from < to) marked.fill(zone, row * columns + from, row * columns + to);
    }
  };
  const isLetter = (i: number): boolean => {
    const high = (bottom[i] as number) - (top[i] as number);
    return high >= 0.7 * xHeight && high <= 3 * xHeight;
  };
  for (let i = 0; i < count; i += 1) {
    const [x0, y0, x1, y1] = [left[i], top[i], right[i], bottom[i]] as [number, number, number, number];
    if (isLetter(i)) mark(zones.beside, x0 - xHeight, y0 - 0.3 * xHeight, x1 + xHeight, y1 + 0.3 * xHeight);
  }
  for (let i = 0; i < count; i += 1) {
    const y = top[i] as number;
    if (isLetter(i)) mark(zones.over, left[i] as number, y - 0.5 * xHeight, right[i] as number, y);
  }
  for (let i = 0; i < count; i += 1) {
    const [x, y] = [right[i] as number, bottom[i] as number];
    if (isLetter(i)) mark(zones.after, x, y - 0.12 * xHeight, x + 0.5 * xHeight, y + 0.3 * xHeight);
  }
  const sizes: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < marked.length; at += 1) sizes[marked[at] as Zone] += 1;
  return {
    at: (x, y) => marked[Math.floor(y / cell) * columns + Math.floor(x / cell)] as Zone,
    shares: [
      sizes[0] / marked.length,
      sizes[1] / marked.length,
      sizes[2] / marked.length,
      sizes[3] / marked.length,
    ],
  };
};
