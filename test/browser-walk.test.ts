/** The whole job as a clerk does it: from last year's scan to this year's order, with the mouse and the keyboard. */
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../pipeline/pipeline.ts';
import { dropFile } from './browser/add-scan.ts';
import { violationsIn } from './browser/axe.ts';
import { type Clerk, isChromiumMissing, openClerk } from './browser/clerk.ts';
import { scanOf } from './browser/scan.ts';
import {
  answerAll,
  cell,
  edit,
  leftToCompare,
  openReview,
  preview,
  readingTime,
  saved,
  settleDoubts,
  takeFile,
} from './browser/steps.ts';

/** What is looked at until it is as expected: a busy machine takes its time. */
const until = <Value>(look: () => Promise<Value>) => expect.poll(look, { timeout: 15_000 });

/** The steps follow one another: each begins where the one before it has ended. */
describe.skipIf(isChromiumMissing)('a clerk’s whole job (chromium)', { timeout: readingTime }, () => {
  let clerk: Clerk;
  let page: Page;

  beforeAll(async () => {
    clerk = await openClerk();
    page = await clerk.openTab();
  });
  afterAll(() => clerk.close());

  it('makes a series of numbers', async () => {
    await page.getByRole('link', { name: 'Журнал' }).click();
    await page.getByRole('button', { name: 'Завести первую серию' }).click();
    const dialog = page.getByRole('dialog', { name: 'Новая серия номеров' });
    await dialog.getByLabel('Имя серии').fill('ОД');
    await dialog.getByLabel('Что регистрируют').fill('основная деятельность');
    await dialog.getByLabel('С какого года').fill('2026');
    await dialog.getByLabel('Первый номер').fill('41');
    await dialog.getByText('№ 41-ОД').waitFor();
    await dialog.getByRole('button', { name: 'Завести серию' }).click();
    await page.getByText('Записей пока нет').waitFor();
    await page.getByRole('link', { name: 'Документы' }).click();
  });

  it('drops a scan, and sees how far its reading is and its first page', async () => {
    const scan = await scanOf(clerk.folder, { name: 'order/museum-night', fileName: 'Ночь в музее.pdf' });
    await dropFile(page, scan);
    await page.getByRole('progressbar', { name: 'Чтение: Ночь в музее.pdf' }).waitFor();
    await page.getByText('Читаю страницу 1 из 2').waitFor();
    await openReview(page, 'Ночь в музее');
    const picture = page.getByRole('img', { name: 'Страница 1' });
    await until(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  it('mends words where they stand, takes it back and does it again', async () => {
    const number = page.getByRole('button', { name: /^Номер:/u });
    await edit(number);
    await page.keyboard.type('52/од');
    await page.keyboard.press('Enter');
    await until(() => number.textContent()).toMatch(/52\/од/u);

    const activity = cell(page, 'При свете керосиновой лампы');
    await edit(activity);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Театрализованная экскурсия «При свете керосинового фонаря»');
    await page.keyboard.press('Control+Enter');
    await cell(page, 'керосинового фонаря').waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'керосиновой лампы').waitFor();
    await page.keyboard.press('Control+y');
    await cell(page, 'керосинового фонаря').waitFor();
    await saved(page);
  });

  it('has the field open before the next key can come', async () => {
    const isOpen = await cell(page, 'Мастер-классы').evaluate(async (value: HTMLElement) => {
      value.focus();
      value.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
      await new Promise((done) => setTimeout(done));
      return document.activeElement instanceof HTMLTextAreaElement;
    });
    expect(isOpen).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('splits, joins and moves rows by keys', async () => {
    const rows = page.getByRole('row');
    const before = await rows.allTextContents();
    await edit(cell(page, 'керосинового фонаря'));
    await page.keyboard.press('Control+Home');
    for (let letter = 0; letter < 'Театрализованная'.length; letter += 1)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+Enter');
    await until(() => rows.count()).toBe(before.length + 1);
    await page.keyboard.press('Control+Backspace');
    await until(() => rows.count()).toBe(before.length);
    await cell(page, 'Театрализованная экскурсия «При свете керосинового фонаря»').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await until(() => rows.allTextContents()).not.toEqual(before);
    await page.keyboard.press('Alt+ArrowUp');
    await saved(page);
    await until(() => rows.allTextContents()).toEqual(before);
  });

  it('goes through all doubts by one key, whose marks all can see', async () => {
    await page.keyboard.press('F8');
    expect(await violationsIn(page)).toEqual([]);
    expect(await settleDoubts(page)).toBeGreaterThan(2);
    expect(await leftToCompare(page).textContent()).toContain('Всё сверено');
  });

  it('renews the order and answers what stands in the way', async () => {
    await page.getByRole('link', { name: 'Дальше: обновить' }).click();
    await page.getByRole('button', { name: /^Следующий:/u }).click();
    await answerAll(page, {
      date: '06.04.2026',
      basis: 'На основании приказа управления культуры от 1 апреля 2026 г. № 40-к',
    });
    await page.getByRole('button', { name: 'Было и стало' }).click();
    await page.frameLocator('iframe[title="Было и стало рядом"]').getByText('фонаря').first().waitFor();
    await page.getByRole('button', { name: 'Ответы и изменения' }).click();
    await page.getByRole('link', { name: 'Оформить', exact: true }).last().click();
  });

  it('takes the next number, issues the order, and can read its DOCX back', async () => {
    await page.getByText('Следующий номер: 41-ОД').waitFor();
    await preview(page).waitFor({ timeout: 60_000 });
    for (const form of ['DOCX', 'PDF', 'XLSX', 'ICS'])
      await page.getByRole('checkbox', { name: new RegExp(`^${form}`, 'u') }).check();
    await page.getByRole('button', { name: 'Выпустить' }).click();
    const dialog = page.getByRole('dialog', { name: 'Выпустить документ?' });
    await dialog.getByText('№ 41-ОД').waitFor();
    await dialog.getByRole('button', { name: 'Выпустить' }).click();
    await page.getByRole('heading', { name: '№ 41-ОД от 06.04.2026' }).waitFor({ timeout: 60_000 });
    const { name, bytes } = await takeFile(page, page.getByRole('link', { name: 'Документ Word' }));
    const { order, plans } = await readDocument({ name, bytes }, { today: '2026-04-06' });
    expect(order).toMatchObject({ number: '41-ОД', date: '2026-04-06' });
    const items = plans.flatMap(({ sections }) => sections.flatMap((section) => section.items));
    expect(items.map(({ activity }) => activity)).toContain(
      'Театрализованная экскурсия «При свете керосинового фонаря»',
    );
    const deadlines = items.map(({ deadline }) => deadline?.text ?? '');
    expect(deadlines.filter((text) => text.includes('2026')).length).toBeGreaterThan(5);
    expect(deadlines.filter((text) => text.includes('2025'))).toEqual([]);
  });

  it('takes all of it home in one file, and finds the order in the register', async () => {
    const { bytes } = await takeFile(page, page.getByRole('link', { name: /Скачать всё/u }));
    const names = Object.keys(new PizZip(bytes).files);
    const ends = names.map((each) => each.slice(each.lastIndexOf('.')));
    expect(ends).toEqual(expect.arrayContaining(['.docx', '.pdf', '.xlsx', '.ics', '.json', '.html']));
    const searchable = await takeFile(
      page,
      page.getByRole('link', { name: 'PDF, в котором работает поиск' }),
    );
    expect(searchable.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('link', { name: 'Журнал' }).click();
    const entry = page.getByRole('row').filter({ hasText: '41-ОД' });
    expect(await entry.textContent()).toMatch(/06\.04\.2026[\s\S]*Ночь в музее/u);
  });

  it('asked nobody but its own program for anything, under the policy that forbids it', () => {
    expect(clerk.faults()).toEqual([]);
  });
});
