import type { Page } from 'playwright-core';
import { secondsSince } from './clerk-page.ts';

/** Seconds from the drop of a file. */
export interface Dropped {
  /** Until its first page was seen. */
  readonly seen: number;
  /** Until what was read stood beside it. */
  readonly read: number;
}

/** Puts a file on the desk as a person does, opens its review from the list as soon as that can be done, and stays there. */
export const dropFile = async (page: Page, path: string, minutes = 3): Promise<Dropped> => {
  const known = await page.evaluate(reviewsIn, selector);
  const wait = { timeout: minutes * 60_000, polling: 'raf' } as const;
  const begin = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(path);
  const added = await page.waitForFunction(
    ([links, before]) =>
      [...document.querySelectorAll(links)]
        .map((link) => link.getAttribute('href') ?? '')
        .find((href) => !before.includes(href)),
    [selector, known] as const,
    wait,
  );
  await page.locator(`${selector}[href="${await added.jsonValue()}"]`).click();
  await page.waitForFunction(
    () => {
      const picture = document.querySelector<HTMLImageElement>('.review-sheets img');
      return picture?.complete === true && picture.naturalWidth > 0;
    },
    undefined,
    wait,
  );
  const seen = secondsSince(begin);
  await page.locator('.review-document').waitFor({ timeout: minutes * 60_000 });
  return { seen, read: secondsSince(begin) };
};

/** Documents that can be opened. */
const selector = '.desk-name > a';

const reviewsIn = (links: string): readonly string[] =>
  [...document.querySelectorAll(links)].map((link) => link.getAttribute('href') ?? '');
