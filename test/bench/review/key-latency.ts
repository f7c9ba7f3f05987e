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
    /** 0 until it is known. */
    saveTime: number;
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

/** The line that says whether all is saved. */
const saving = '.review-counter > span[role=status]';

/** From the key that keeps a mended value until the page says that the program has saved it. */
export const saveLatency = async (page: Page, name: string, times: number): Promise<KeyLatency> => {
  const found: number[] = [];
  await page.locator(saving, { hasText: 'Сохранено' }).waitFor();
  for (let turn = 0; turn < times; turn += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(String(turn % 10));
    await page.evaluate(watchSaving, saving);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.saveTime > 0, undefined, { polling: 20 });
    found.push(await page.evaluate(() => window.saveTime));
  }
  return latencyOf(name, found);
};

/** In the page: notes the time from the next key until the line beside the counter says «Сохранено» again. */
const watchSaving = (saving: string): void => {
  window.saveTime = 0;
  const line = document.querySelector(saving);
  let begin = 0;
  let wasSaving = false;
  const look = (): void => {
    const isSaved = line?.textContent === 'Сохранено';
    if (isSaved && wasSaving) {
      watch.disconnect();
      window.saveTime = performance.now() - begin;
    }
    wasSaving = !isSaved;
  };
  const watch = new MutationObserver(look);
  if (line) watch.observe(line, { subtree: true, childList: true, characterData: true });
  const press = ({ timeStamp }: KeyboardEvent): void => {
    begin = timeStamp;
  };
  addEventListener('keydown', press, { capture: true, once: true });
};

/** Milliseconds between two presses. */
const pause = 30;

const latencyOf = (name: string, times: readonly number[]): KeyLatency => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { name, presses: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
};
