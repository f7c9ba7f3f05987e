/** The program is ended as by a power cut; the tab that is open goes on with the next start. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './browser/add-scan.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { scanOf } from './browser/scan.ts';
import { cell, edit, leftToCompare, openReview, readingTime, saved } from './browser/steps.ts';

describe.skipIf(isChromiumMissing)('a power cut (chromium)', { timeout: 2 * readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
  });
  afterAll(() => clerk.close());

  /** Cuts it off, sees that the page says so, and starts it again. */
  const cutAndStart = async (): Promise<void> => {
    await clerk.kill();
    await page.getByText('Нет связи с программой.').waitFor();
    await clerk.startAgain();
    await page.getByText('Нет связи с программой.').waitFor({ state: 'hidden', timeout: 30_000 });
  };

  it('in the middle of a recognition: the same tab sees it read after the next start', async () => {
    await chooseFile(
      page,
      await scanOf(clerk.folder, { name: 'order/museum-night', fileName: 'Ночь в музее.pdf' }),
    );
    await page.getByText('Читаю страницу 2 из 2').waitFor({ timeout: 60_000 });
    await cutAndStart();
    await openReview(page, 'Ночь в музее');
    await cell(page, 'керосиновой лампы').waitFor();
  });

  it('between edits: what was done is there, undo goes back beyond it', async () => {
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: /^(?:Верно|Оставить так)$/u }).click();
    await leftToCompare(page)
      .filter({ hasText: /осталось/iu })
      .waitFor();
    await edit(cell(page, 'Мастер-классы'));
    await page.keyboard.type('Мастер-классы по резьбе');
    await page.keyboard.press('Enter');
    await cell(page, 'по резьбе').waitFor();
    await saved(page);
    const left = await leftToCompare(page).textContent();
    await cutAndStart();
    await page.reload();
    await cell(page, 'по резьбе').waitFor();
    expect(await leftToCompare(page).textContent()).toBe(left);
    await page.keyboard.press('Control+z');
    await cell(page, 'по лозоплетению').waitFor();
    await page.keyboard.press('Control+y');
    await cell(page, 'по резьбе').waitFor();
    await saved(page);
  });

  it('while a value is typed: it is saved as soon as the program is back', async () => {
    await edit(cell(page, 'Дежурство смотрителей'));
    await page.keyboard.type('Дежурство смотрителей, охраны и врача');
    await clerk.kill();
    await page.keyboard.press('Enter');
    await page.getByText('Ваши правки остаются на этой странице').waitFor();
    await clerk.startAgain();
    await page
      .getByText('Ваши правки остаются на этой странице')
      .waitFor({ state: 'hidden', timeout: 30_000 });
    await saved(page);
    await page.reload();
    await cell(page, 'охраны и врача').waitFor();
    await cell(page, 'по резьбе').waitFor();
  });

  it('left nothing in the console but that the program was away', () => {
    expect(clerk.faults()).toEqual([]);
  });
});
