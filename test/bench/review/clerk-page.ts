import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { processTree } from '../../process-tree.ts';
import { launcher } from '../paths.ts';

/** A program that serves the clerk's page, and Chromium that shows it. */
export interface ClerkPage {
  /** Opens the list of documents in a new tab. */
  readonly openTab: () => Promise<Page>;
  /** Megabytes that the program and all its processes hold now. */
  readonly memory: () => number;
  readonly close: () => Promise<void>;
}

const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

const openBrowser = async (): Promise<BrowserContext> => {
  const executablePath = browsers.find((path) => existsSync(path));
  if (!executablePath) throw new Error(`Chromium is missing: ${browsers.join(', ')}`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' });
};

/** Serves a folder as `prikaz serve` does; what is recognised is kept in the folder too, so that nothing is known before. */
export const openClerkPage = async (folder: string): Promise<ClerkPage> => {
  const places = ['--folder', join(folder, 'desk'), '--journal', join(folder, 'journal.db'), '--port', '0'];
  const child = spawn(process.execPath, [launcher, 'serve', '--no-open', '--json', ...places], {
    env: { ...process.env, PRIKAZ_CACHE: join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const { address } = JSON.parse(String(line)) as { readonly address: string };
  const context = await openBrowser();
  const { origin } = new URL(address);
  const first = await context.newPage();
  await first.goto(address);
  await first.close();
  return {
    openTab: async () => {
      const page = await context.newPage();
      await page.goto(origin);
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
      return page;
    },
    memory: () => processTree(child.pid ?? 0).reduce((all, { megabytes }) => all + megabytes, 0),
    close: async () => {
      await context.browser()?.close();
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
    },
  };
};

/** Seconds that something takes. */
export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return Math.round(performance.now() - begin) / 1000;
};

/** Puts a file on the desk as a person does, and waits until the document can be opened: gives its address. */
export const dropFile = async (page: Page, path: string, minutes = 3): Promise<string> => {
  const known = await linksOf(page);
  await page.locator('input[type=file]').first().setInputFiles(path);
  const added = await page.waitForFunction(
    (before) =>
      [...document.querySelectorAll('a[href^="/documents/"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .find((href) => !before.includes(href)),
    known,
    { timeout: minutes * 60_000 },
  );
  return String(await added.jsonValue()).replace(/\/[a-z]+$/u, '');
};

const linksOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href^="/documents/"]')].map((link) => link.getAttribute('href') ?? ''),
  );

/** Opens a document's review from the list, and waits until its first page is seen. */
export const openReview = async (page: Page, address: string): Promise<void> => {
  await page.locator(`a[href^="${address}/"]`).first().click();
  await page.locator(`a[href="${address}/review"]`).first().click();
  await page.waitForFunction(() => {
    const picture = document.querySelector<HTMLImageElement>('.review-sheets img');
    return picture?.complete === true && picture.naturalWidth > 0;
  });
};
