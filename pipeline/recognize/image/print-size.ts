import type { Components } from './components.ts';

/** Sizes of a page's print in pixels; both 0 where nothing is printed. */
export interface PrintSize {
  readonly strokeWidth: number;
  readonly xHeight: number;
}

/** In inches: pieces of ink of such heights may be letters. */
const LEAST_LETTER = 0.035;
const MOST_LETTER = 0.3;

/** Measures the letters among a page's pieces of ink. */
export const printSize = (components: Components, dpi: number): PrintSize => {
  const { count, top, bottom, left, right, runs } = components;
  const isLetter = Uint8Array.from({ length: count }, (_, i) => {
    const height = (bottom[i] as number) - (top[i] as number) + 1;
    const width = (right[i] as number) - (left[i] as number) + 1;
    return height >= LEAST_LETTER * dpi && height <= MOST_LETTER * dpi && width <= 3 * height ? 1 : 0;
  });
  const heights = new Uint32Array(Math.ceil(MOST_LETTER * dpi) + 3);
  for (let i = 0; i < count; i += 1) {
    const height = (bottom[i] as number) - (top[i] as number) + 1;
    if (isLetter[i]) heights[height] = (heights[height] as number) + 1;
  }
  const widths = new Uint32Array(64);
  for (let run = 0; run < runs.count; run += 1) {
    const width = (runs.end[run] as number) - (runs.start[run] as number);
    if (isLetter[runs.piece[run] as number] && width < widths.length)
      widths[width] = (widths[width] as number) + 1;
  }
  return { strokeWidth: commonest(widths), xHeight: commonest(heights) };
};

/** The value that occurs most, its neighbours counted with it; 0 where there is none. */
const commonest = (counts: Uint32Array): number => {
  const near = counts.map((count, i) => count * 2 + (counts[i - 1] ?? 0) + (counts[i + 1] ?? 0));
  const most = near.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? near.indexOf(most) : 0;
};
