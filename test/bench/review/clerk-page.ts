import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { processTree } from '../../process-tree.ts';
import { launcher } from '../paths.ts';
import { cpuSeconds } from './cpu-seconds.ts';

/** A program that serves the clerk's page, and Chromium that shows it. */
export interface ClerkPage {
  /** Seconds from the start of the program until its page could be used. */
  readonly start: number;
  /** Opens the list of documents in a new tab. */
  readonly openTab: () => Promise<Page>;
  /** Megabytes that the program and all its processes hold now. */
  readonly memory: () => number;
  /** Seconds of the processors that they have taken so far. */
  readonly cpu: () => number;
  readonly close: () => Promise<void>;
}

const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

const openBrowser = async (): Promise<Browser> => {
  const executablePath = browsers.find((path) => existsSync(path));
  if (!executablePath) throw new Error(`Chromium is missing: ${browsers.join(', ')}`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
};

/** Serves a folder as `prikaz serve` does; what is recognised is kept in the folder too, so that nothing is known before. */
export const openClerkPage = async (folder: string): Promise<ClerkPage> => {
  const places = ['--folder', join(folder, 'desk'), '--journal', join(folder, 'journal.db'), '--port', '0'];
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' });
  const first = await context.newPage();
  const begin = performance.now();
  const child = spawn(process.execPath, [launcher, 'serve', '--no-open', '--json', ...places], {
    env: { ...process.env, PRIKAZ_CACHE: join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const { address } = JSON.parse(String(line)) as { readonly address: string };
  await first.goto(address);
  await readyList(first);
  const start = secondsSince(begin);
  await first.close();
  const { origin } = new URL(address);
  return {
    start,
    openTab: async () => {
      const page = await context.newPage();
      await page.goto(origin);
      await readyList(page);
      return page;
    },
    memory: () => Math.round(processTree(child.pid ?? 0).reduce((all, { megabytes }) => all + megabytes, 0)),
    cpu: () => processTree(child.pid ?? 0).reduce((all, { id }) => all + cpuSeconds(id), 0),
    close: async () => {
      await browser.close();
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
    },
  };
};

/** Waits until files can be chosen. */
const readyList = (page: Page): Promise<void> =>
  page.locator('input[type=file]').first().waitFor({ state: 'attached' });

export const secondsSince = (begin: number): number => Math.round(performance.now() - begin) / 1000;
