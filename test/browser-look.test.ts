/** What can be seen of a room: on paper, in a low window, by who has few colours. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile } from './browser/add-scan.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { named, readingTime } from './browser/steps.ts';

const source = join(import.meta.dirname, '../corpus/plan/culture-house-jubilee/source.docx');

describe.skipIf(isChromiumMissing)('the look of a room (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
    const file = join(clerk.folder, 'Юбилей.docx');
    copyFileSync(source, file);
    await dropFile(page, file);
    await page.getByRole('link', { name: named('Обновить', 'Юбилей') }).click({ timeout: readingTime });
    await page.getByRole('link', { name: /Сверить/u }).click();
    await page.getByRole('grid').first().waitFor();
  });
  afterAll(() => clerk.close());

  it('prints all that was read, not only what the window shows', async () => {
    const printed = await PDFDocument.load(await page.pdf({ format: 'A4' }));
    expect(printed.getPageCount()).toBeGreaterThan(1);
  });

  it('shows the help from its beginning, with its button in sight', async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Клавиши' });
    const edges = [
      help.getByRole('heading', { name: 'Клавиши' }),
      help.getByRole('button', { name: 'Понятно' }),
    ];
    for (const edge of edges) {
      const box = await edge.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(500);
    }
    await page.keyboard.press('Escape');
  });

  it('tells the room that one is in where a system has few colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const groundOf = (step: string) =>
      page
        .getByRole('link', { name: new RegExp(`^\\d? ?${step}`, 'u') })
        .first()
        .evaluate((link) => getComputedStyle(link).backgroundColor);
    expect(await groundOf('Сверить')).not.toBe(await groundOf('Обновить'));
  });
});
