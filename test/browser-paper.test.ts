/** The paper is there before anything is read of it, and goes when nobody looks at it any more. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile } from './browser/add-scan.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { scanOf } from './browser/scan.ts';
import { leftToCompare, readingTime } from './browser/steps.ts';

const name = 'Ночь в музее';

const openFromList = (page: Page): Promise<void> =>
  page.getByRole('link', { name: `${name}.pdf`, exact: true }).click();

describe.skipIf(isChromiumMissing)('the paper of a document (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
  });
  afterAll(() => clerk.close());

  it('is seen while it is read, and stays where it is when the document comes beside it', async () => {
    await dropFile(page, await scanOf(clerk.folder, { name: 'order/museum-night', fileName: `${name}.pdf` }));
    await openFromList(page);
    const picture = page.getByRole('img', { name: 'Страница 1' });
    const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: 'Документ читается' }).count()).toBe(1);
    const sheets = page.getByRole('region', { name: 'Страницы' });
    await sheets.evaluate((box) => box.scrollTo(0, 300));
    await leftToCompare(page).waitFor({ timeout: readingTime });
    expect(await sheets.evaluate((box) => box.scrollTop)).toBe(300);
    expect(await page.getByRole('heading', { name: 'Документ читается' }).count()).toBe(0);
  });

  it('is let go of when it is left', async () => {
    const session = await page.context().newCDPSession(page);
    const nodes = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Memory.getDOMCounters')).nodes;
    };
    const lookAndLeave = async (times: number): Promise<number> => {
      for (let time = 0; time < times; time += 1) {
        await openFromList(page);
        await page.waitForFunction(() => document.querySelector('.review-sheet img')?.getAttribute('src'));
        await page.goBack();
        await page.waitForFunction(() => document.querySelector('.desk-name') !== null);
      }
      return nodes();
    };
    await page.getByRole('link', { name: 'Документы' }).click();
    const before = await lookAndLeave(2);
    // Each look left a thousand nodes behind.
    expect(await lookAndLeave(5)).toBeLessThan(before + 1000);
  });

  it('has nothing wrong to tell', () => expect(clerk.faults()).toEqual([]));
});
