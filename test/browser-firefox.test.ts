/** The way of an order in Firefox, in short: given, compared, mended, renewed, issued. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFirefoxMissing, openFirefox, press, saying } from './browser/firefox.ts';
import { scanOf } from './browser/scan.ts';
import { readingTime } from './browser/steps.ts';
import { isOwn } from './browser/watch.ts';
import { scratchFolder } from './run-prikaz.ts';
import { startServe } from './serve-kit.ts';

describe.skipIf(isFirefoxMissing)('a clerk with Firefox (firefox-esr)', { timeout: 2 * readingTime }, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openFirefox();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
  }, readingTime);
  afterAll(() => browser.close());

  it('makes this year’s order of last year’s', async () => {
    const folder = scratchFolder();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') thrown.push(message.text());
    });
    const { address, origin } = await startServe(folder);
    page.on('request', (request) => {
      if (!isOwn(request.url(), origin)) thrown.push(`left the machine: ${request.url()}`);
    });
    await page.goto(address);

    const wish = { name: 'order/museum-night', fileName: 'Ночь в музее.pdf' };
    const path = await scanOf(folder, { ...wish, knobs: { container: 'text' } });
    await saying(page, 'button', 'Выбрать файлы');
    const field = await page.$('input[type=file]');
    await (field as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(path);
    await press(page, 'a', 'Обновить: Ночь в музее', readingTime);
    await press(page, 'nav a', 'Сверить', readingTime);

    const value = await saying(page, '[data-value]', 'Мастер-классы по лозоплетению');
    await value.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Мастер-классы по резьбе');
    await page.keyboard.press('Enter');
    await saying(page, '[data-value]', 'Мастер-классы по резьбе');
    await saying(page, '[role=status]', 'Сохранено');

    await press(page, 'nav a', 'Обновить');
    await press(page, 'button', 'Следующий:');
    await saying(page, 'h2', 'Что знаете только вы');
    await press(page, 'nav a', 'Оформить');
    await saying(page, '.papers-sheets canvas', '');
    await press(page, 'button[type=submit]', 'Сделать черновик');
    const word = await saying(page, 'a[download]', 'Документ Word');
    const size = await word.evaluate(async (link) => {
      const answer = await fetch(link.getAttribute('href') ?? '');
      return (await answer.arrayBuffer()).byteLength;
    });
    expect(size).toBeGreaterThan(5_000);
    expect(thrown).toEqual([]);
  });
});
