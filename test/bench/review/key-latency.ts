import type { Page } from 'playwright-core';

/** Milliseconds from a key's event to the end of the frame in which its effect was painted. */
export interface KeyLatency {
  readonly name: string;
  readonly presses: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

declare global {
  interface Window {
    keyTimes: number[];
  }
}

/** Makes the page note how long each press of a key takes, until what it changed is on the screen. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.keyTimes = [];
    // The frame is painted between the callback before it and the first task behind it.
    const noteFrame = ({ timeStamp }: KeyboardEvent): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', noteFrame, { capture: true });
  });

/** Presses keys one after another, as many times as asked, as fast as a person holds a key down. */
export const keyLatency = async (
  page: Page,
  name: string,
  keys: readonly string[],
  times: number,
): Promise<KeyLatency> => {
  await page.evaluate(() => {
    window.keyTimes = [];
  });
  for (let turn = 0; turn < times; turn += 1)
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(pause);
    }
  const presses = times * keys.length;
  await page.waitForFunction((count) => window.keyTimes.length >= count, presses);
  return latencyOf(name, await page.evaluate(() => window.keyTimes));
};

/** Milliseconds between two presses. */
const pause = 30;

const latencyOf = (name: string, times: readonly number[]): KeyLatency => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { name, presses: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
};
