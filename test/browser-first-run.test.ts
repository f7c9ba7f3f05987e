/** What a newcomer does: the example, from the first page to a finished order, within a minute. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../pipeline/pipeline.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { answerAll, leftToCompare, readingTime, settleDoubts, takeFile } from './browser/steps.ts';

describe.skipIf(isChromiumMissing)('a newcomer (chromium)', { timeout: 2 * readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
  });
  afterAll(() => clerk.close());

  it('has the example’s order of the new year in a minute', async () => {
    const begun = performance.now();
    await page.getByRole('button', { name: 'Попробовать на примере' }).click();
    await leftToCompare(page).waitFor({ timeout: readingTime });
    await settleDoubts(page);
    await page.getByRole('link', { name: 'Дальше: обновить' }).click();
    await page.getByRole('button', { name: /^Следующий:/u }).click();
    await answerAll(page, { date: '28.08.2023', basis: 'На основании письма от 21.08.2023 № 5' });
    await page
      .getByRole('navigation', { name: 'Шаги' })
      .getByRole('link', { name: /Оформить/u })
      .click();
    await page.getByRole('radio', { name: 'Впишу вручную' }).check();
    await page.getByLabel('Номер без знака №').fill('58-ОД');
    await page.getByRole('button', { name: 'Выпустить' }).click();
    const word = page.getByRole('link', { name: 'Документ Word' });
    await word.waitFor({ timeout: 60_000 });
    const { name, bytes } = await takeFile(page, word);
    // Twice as long in CI, whose machines have other things to do.
    expect((performance.now() - begun) / 1000).toBeLessThan(process.env['CI'] ? 120 : 60);
    const { order } = await readDocument({ name, bytes }, { today: '2023-08-28' });
    expect(order).toMatchObject({ number: '58-ОД', date: '2023-08-28' });
    expect(order?.title).toContain('2023-2024');
    expect(clerk.faults()).toEqual([]);
  });
});
