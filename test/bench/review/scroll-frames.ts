import type { Page } from 'playwright-core';

/** Frames while the pages of a document pass by, in milliseconds each. */
export interface ScrollFrames {
  readonly frames: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Pixels for each frame: a page passes in a fifth of a second. */
const step = 60;

/** Scrolls through so many frames of the paper. */
export const scrollFrames = async (page: Page, frames: number): Promise<ScrollFrames> => {
  const times = await page.evaluate(
    async ([count, pixels]) => {
      const paper = document.querySelector('.review-sheets');
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const found: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < count; frame += 1) {
        paper?.scrollBy(0, pixels);
        const now = await nextFrame();
        found.push(now - last);
        last = now;
      }
      return found;
    },
    [frames, step] as const,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { frames, p50: at(0.5), p95: at(0.95), most: at(1) };
};
