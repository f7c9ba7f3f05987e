/** A scan of 200 pages: its first page is seen at once, any other by a jump, and the tab holds few pictures. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './browser/add-scan.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { longScanOf, scanOf } from './browser/scan.ts';
import { named, readingTime } from './browser/steps.ts';

const pages = 200;

/** Seconds within which the first page is to be seen; a busy machine takes its time. */
const patience = 30;

describe.skipIf(isChromiumMissing)('a scan of 200 pages (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
    const short = await scanOf(clerk.folder, { name: 'plan/school-safety', fileName: 'short.pdf' });
    path = await longScanOf(clerk.folder, readFileSync(short), pages);
  });
  afterAll(() => clerk.close());

  const drawn = (number: number): Promise<boolean> =>
    page
      .getByRole('img', { name: `Страница ${number}`, exact: true })
      .evaluate((image: HTMLImageElement) => image.naturalWidth > 0);

  it('shows its first page long before it is read', async () => {
    await chooseFile(page, path);
    await page
      .getByRole('link', { name: named('Посмотреть', 'Скан на 200') })
      .click({ timeout: readingTime });
    await expect.poll(() => drawn(1), { timeout: patience * 1000 }).toBe(true);
    await page
      .getByText(/Читаю страницу \d+ из 200/u)
      .first()
      .waitFor();
  });

  it('jumps to page 150, and holds no more pictures than are near', async () => {
    const number = page.getByRole('spinbutton', { name: /Страница/u });
    for (const each of [50, 100, 150]) {
      await number.fill(String(each));
      await number.press('Enter');
      await expect.poll(() => drawn(each), { timeout: patience * 1000 }).toBe(true);
    }
    expect(await page.getByRole('img', { name: /^Страница \d+$/u }).count()).toBeLessThan(8);
  });

  it('is stopped, and read on where a person wants it', async () => {
    await page.getByRole('link', { name: 'Документы' }).click();
    await page.getByRole('button', { name: named('Остановить чтение', 'Скан на 200') }).click();
    await page.getByText('Чтение остановлено.').waitFor();
    await page.getByRole('button', { name: named('Прочитать ещё раз', 'Скан на 200') }).click();
    await page.getByText(/Читаю страницу \d+ из 200/u).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: named('Остановить чтение', 'Скан на 200') }).click();
    await page.getByText('Чтение остановлено.').waitFor();
    expect(clerk.faults()).toEqual([]);
  });
});
