/** What a clerk does in each room, by the names that stand there. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';

/** Milliseconds that reading a scan may take on a busy machine. */
export const readingTime = 120_000;

/** A button or link whose name tells the document behind a colon: «Сверить: приказ.pdf». */
export const named = (does: string, about: string): RegExp => new RegExp(`^${does} ?: ${about}`, 'u');

/** Waits until a document of the list is read, and opens its review. */
export const openReview = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: named('Сверить', name) }).click({ timeout: readingTime });
  await leftToCompare(page).waitFor({ timeout: readingTime });
};

/** «Осталось сверить: 8 из 8» */
export const leftToCompare = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /Осталось сверить|Всё сверено|Сомнений нет/u });

/** Goes from doubt to doubt by key and says of each that it is right; gives how many there were. */
export const settleDoubts = async (page: Page): Promise<number> => {
  for (let settled = 0; ; settled += 1) {
    const before = await leftToCompare(page).textContent();
    if (before?.includes('Всё сверено')) return settled;
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: /^(?:Верно|Оставить так)$/u }).waitFor();
    await page.keyboard.press('Space');
    await leftToCompare(page)
      .filter({ hasNotText: before ?? '' })
      .waitFor();
  }
};

/** «Сохранено»: the server has what was done. */
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Сохранено$/u })
    .waitFor();

/** Cells of a plan's rows that say something. */
export const cell = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('gridcell').filter({ hasText: text }).first();

/** Puts the focus on a value, and opens it for typing. */
export const edit = async (value: Locator): Promise<void> => {
  await value.focus();
  await value.press('Enter');
};

/** Agrees with everything that the program proposes, and gives what only a person knows. */
export const answerAll = async (
  page: Page,
  { date, basis }: { readonly date: string; readonly basis: string },
): Promise<void> => {
  await page.getByLabel('Дата подписания', { exact: true }).fill(date);
  await page.getByLabel('Основание', { exact: true }).fill(basis);
  const same = page.getByRole('button', { name: /(?:Все|Остальные) прежние/u });
  if (await same.isVisible()) await same.click();
  const asIs = page.getByRole('button', { name: 'Оставить как есть', pressed: false });
  while ((await asIs.count()) > 0) await asIs.first().click();
  await page.getByText('Вопросов не осталось').waitFor();
};

/** The number of pages of the preview, when it is drawn. */
export const preview = (page: Page): Locator =>
  page.getByRole('region', { name: /^Предварительный просмотр: \d+ страниц/u });

/** A file that the page gives to be saved. */
export const takeFile = async (
  page: Page,
  link: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const wanted: Promise<Download> = page.waitForEvent('download');
  await link.click();
  const file = await wanted;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** Waits until a document of the list is read, and opens the room of a step, whatever is next for it. */
export const openFromSteps = async (page: Page, name: string, step: string): Promise<void> => {
  await page
    .getByRole('link', { name: named('(?:Сверить|Обновить|Оформить)', name) })
    .click({ timeout: readingTime });
  await page
    .getByRole('navigation', { name: 'Шаги' })
    .getByRole('link', { name: new RegExp(step, 'u') })
    .click();
};
