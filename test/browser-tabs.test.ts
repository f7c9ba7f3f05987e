/** Two tabs on one document: nothing is overwritten, and nothing that was typed is lost. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './browser/add-scan.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { scanOf } from './browser/scan.ts';
import { cell, edit, openFromSteps, readingTime, saved } from './browser/steps.ts';

describe.skipIf(isChromiumMissing)('two tabs on one document (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    first = await clerk.openTab();
    const file = { name: 'order/museum-night', fileName: 'Ночь в музее.pdf' };
    await chooseFile(first, await scanOf(clerk.folder, { ...file, knobs: { container: 'text' } }));
    await openFromSteps(first, 'Ночь в музее', 'Сверить');
    second = await clerk.openTab(new URL(first.url()).pathname);
    await cell(second, 'керосиновой лампы').waitFor();
  }, readingTime);
  afterAll(() => clerk.close());

  const write = async (page: Page, old: string, text: string): Promise<void> => {
    await edit(cell(page, old));
    await page.keyboard.type(text);
  };

  it('shows in the one what was saved in the other', async () => {
    await write(first, 'Мастер-классы', 'Мастер-классы по резьбе');
    await first.keyboard.press('Enter');
    await cell(second, 'по резьбе').waitFor();
  });

  it('keeps what is being typed while the other tab saves, and asks before it goes over it', async () => {
    await write(second, 'керосиновой лампы', 'Экскурсия со свечами');
    // The first tab is faster by a moment: the edit of the second comes with a revision that has gone by.
    const overtake = async (route: Route): Promise<void> => {
      await write(first, 'керосиновой лампы', 'Экскурсия с фонарём');
      await first.keyboard.press('Enter');
      await saved(first);
      await route.continue();
    };
    await second.route('**/api/documents/*/edits', overtake, { times: 1 });
    await second.keyboard.press('Enter');
    const notice = second.getByRole('alert').filter({ hasText: 'Документ изменён в другой вкладке' });
    await notice.waitFor();
    expect(await notice.textContent()).toContain('Экскурсия со свечами');
    await cell(second, 'с фонарём').waitFor();
    await second.getByRole('button', { name: 'Повторить мою правку' }).click();
    await cell(first, 'со свечами').waitFor();
    await saved(second);
  });

  it('threw nothing and asked nobody else', () => {
    expect(clerk.faults()).toEqual([]);
  });
});
