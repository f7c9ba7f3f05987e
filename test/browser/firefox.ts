/** Firefox, driven by WebDriver BiDi: Playwright's own commands ask for another build of it. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';

const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

export const isFirefoxMissing = executablePath === undefined && !process.env['CI'];

export const openFirefox = (): Promise<Browser> => {
  if (executablePath === undefined) throw new Error('Firefox is missing');
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
};

/** The first element of a kind that says this, as soon as it is there. */
export const saying = async (
  page: Page,
  selector: string,
  words: string,
  timeout = 60_000,
): Promise<ElementHandle<HTMLElement>> => {
  const found = await page.waitForFunction(
    (kind, text) =>
      [...document.querySelectorAll<HTMLElement>(kind)].find(
        (element) => element.checkVisibility() && element.textContent.includes(text),
      ),
    { timeout, polling: 100 },
    selector,
    words,
  );
  return found as ElementHandle<HTMLElement>;
};

export const press = async (page: Page, selector: string, words: string, timeout?: number): Promise<void> =>
  (await saying(page, selector, words, timeout)).evaluate((element) => element.click());
