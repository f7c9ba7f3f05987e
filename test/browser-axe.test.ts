/** WCAG 2.2 AA by axe-core: every room and dialog, light and dark, in a window and at 200 % zoom. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './browser/add-scan.ts';
import { violationsIn } from './browser/axe.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { scanOf } from './browser/scan.ts';
import { cell, edit, leftToCompare, openFromSteps, readingTime } from './browser/steps.ts';

const windows = [
  { width: 1280, height: 800 },
  // 1280×800 at 200 % zoom.
  { width: 640, height: 400 },
];

/** Each step goes on from the room in which the one before it has ended. */
const steps: readonly (readonly [string, (page: Page, folder: string) => Promise<void>])[] = [
  ['first run', (page) => page.getByRole('heading', { name: 'Из прошлогоднего приказа — новый' }).waitFor()],
  ['keys', (page) => page.keyboard.press('?')],
  [
    'list of documents',
    async (page, folder) => {
      await page.keyboard.press('Escape');
      const wish = { name: 'order/museum-night', fileName: 'Ночь в музее.pdf' };
      await chooseFile(page, await scanOf(folder, { ...wish, knobs: { container: 'text' } }));
      await page.getByText('О проведении вечера').waitFor({ timeout: readingTime });
    },
  ],
  ['removing a document', (page) => page.getByRole('button', { name: /^Убрать/u }).click()],
  [
    'review',
    async (page) => {
      await page.keyboard.press('Escape');
      await openFromSteps(page, 'Ночь в музее', 'Сверить');
      await leftToCompare(page).waitFor();
    },
  ],
  ['a value that is typed in', (page) => edit(cell(page, 'Мастер-классы'))],
  [
    'menu of a row',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
    },
  ],
  [
    'choice of a period',
    async (page) => {
      await page.keyboard.press('Escape');
      await page
        .getByRole('navigation', { name: 'Шаги' })
        .getByRole('link', { name: /Обновить/u })
        .click();
      await page.getByRole('button', { name: /^Следующий:/u }).waitFor();
    },
  ],
  [
    'renewal',
    async (page) => {
      await page.getByRole('button', { name: /^Следующий:/u }).click();
      await page.getByRole('heading', { name: 'Что знаете только вы' }).waitFor();
    },
  ],
  ['redline', (page) => page.getByRole('button', { name: 'Было и стало' }).click()],
  [
    'papers',
    async (page) => {
      await page
        .getByRole('navigation', { name: 'Шаги' })
        .getByRole('link', { name: /Оформить/u })
        .click();
      await page.getByRole('heading', { name: 'Как это будет выглядеть' }).waitFor();
    },
  ],
  [
    'empty register',
    async (page) => {
      await page.getByRole('link', { name: 'Журнал', exact: true }).first().click();
      await page.getByRole('button', { name: 'Завести первую серию' }).waitFor();
    },
  ],
  ['a new series', (page) => page.getByRole('button', { name: 'Завести первую серию' }).click()],
  [
    'register',
    async (page) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Имя серии').fill('ОД');
      await dialog.getByLabel('Что регистрируют').fill('основная деятельность');
      await dialog.getByRole('button', { name: 'Завести серию' }).click();
      await page.getByText('Записей пока нет').waitFor();
    },
  ],
  ['import', (page) => page.getByRole('button', { name: 'Внести прежний журнал' }).click()],
  [
    'templates',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Шаблоны', exact: true }).click();
      await page.getByRole('table', { name: 'Поля шаблона' }).waitFor();
    },
  ],
];

describe.skipIf(isChromiumMissing)('no violation by axe-core (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
  });
  afterAll(() => clerk.close());

  it.each(steps)('%s', async (_name, go) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await go(page, clerk.folder);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const size of windows) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        expect(await violationsIn(page), `${colorScheme}, ${size.width} pixels wide`).toEqual([]);
      }
  });

  it('would find what is wrong', async () => {
    await page.evaluate(() =>
      document.querySelector('main')?.append(new Image(), document.createElement('button')),
    );
    expect((await violationsIn(page)).map((each) => each.split(':')[0])).toEqual(
      expect.arrayContaining(['button-name', 'image-alt']),
    );
  });
});
