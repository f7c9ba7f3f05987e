/** The job without a mouse, in short: nothing is reached but by Tab, arrows and the keys that «?» tells of. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './browser/add-scan.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { scanOf } from './browser/scan.ts';
import { cell, leftToCompare, readingTime, saved } from './browser/steps.ts';

/** What has the focus, as it is told to who listens. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement?.getAttribute('aria-label');
    return (label ?? activeElement?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  });

const most = 80;

/** Presses Tab, or Shift+Tab, until what is looked for has the focus. */
const tabTo = async (page: Page, words: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < most; presses += 1) {
    if (words.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${words} is not reached by Tab; «${await focused(page)}» is`);
};

describe.skipIf(isChromiumMissing)('a clerk without a mouse (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
    const wish = { name: 'order/museum-night', fileName: 'Ночь в музее.pdf' };
    // Files are chosen in the browser's own dialog, which no page reaches.
    await chooseFile(page, await scanOf(clerk.folder, { ...wish, knobs: { container: 'text' } }));
    await page.getByText('О проведении вечера').waitFor({ timeout: readingTime });
  }, readingTime);
  afterAll(() => clerk.close());

  it('opens the help and a document', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Клавиши' }).waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, /^Обновить ?: Ночь в музее/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'На какой период обновить документ?' }).waitFor();
    await tabTo(page, /^1?Сверить/u, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await leftToCompare(page).waitFor();
  });

  it('mends a cell of the plan', async () => {
    await tabTo(page, /^Название плана/u);
    const activity = cell(page, 'Мастер-классы');
    for (let presses = 0; presses < 60; presses += 1) {
      if (await activity.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
      if ((await focused(page)).startsWith('2.2')) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('Мастер-классы по резьбе');
    await page.keyboard.press('Enter');
    await cell(page, 'по резьбе').waitFor();
    await saved(page);
    await page.keyboard.press('Insert');
    await page.keyboard.type('2.3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await saved(page);
  });

  it('renews it and makes a draft', async () => {
    await tabTo(page, /^Дальше: обновить|^2?Обновить/u, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Следующий:/u }).waitFor();
    await tabTo(page, /^Следующий:/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Что знаете только вы' }).waitFor();
    await tabTo(page, /^Оформить черновик/u);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Сделать черновик' }).waitFor();
    await tabTo(page, /^Сделать черновик/u);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Документ Word' }).waitFor({ timeout: 60_000 });
    expect(await focused(page)).toContain('Черновик');
    expect(clerk.faults()).toEqual([]);
  });
});
