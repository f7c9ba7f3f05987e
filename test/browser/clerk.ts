/** The real `prikaz serve` and Chromium, as a clerk has them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { launcher } from '../run-prikaz.ts';
import { beginServe, cutOff, type Served } from '../serve-kit.ts';
import { type Faults, watchTab } from './watch.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Skipped with its name where there is no browser; in CI its absence fails the test. */
export const isChromiumMissing = executablePath === undefined && !process.env['CI'];

export interface Clerk {
  /** A folder of this clerk alone, with the desk and the register in it. */
  readonly folder: string;
  readonly origin: () => string;
  readonly context: BrowserContext;
  /** A new tab with the list of documents. */
  readonly openTab: (path?: string) => Promise<Page>;
  /** What any tab did that it should not. */
  readonly faults: () => Faults;
  /** Ends the program as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port, as a clerk does. */
  readonly startAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is recognised is kept in the folder too, so that nothing is known from another test. */
const serveIn = (folder: string, words: readonly string[] = []): Promise<Served> =>
  beginServe(folder, words, launcher, { PRIKAZ_CACHE: join(folder, 'cache') });

export const openClerk = async (): Promise<Clerk> => {
  if (executablePath === undefined) throw new Error('Chromium is missing');
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-clerk-'));
  let served: Served = await serveIn(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, locale: 'ru-RU', colorScheme: 'light' },
    ...{ reducedMotion: 'reduce', acceptDownloads: true },
  });
  context.setDefaultTimeout(20_000);
  const watched: (() => Faults)[] = [];
  context.on('page', (page) => watched.push(watchTab(page, () => served.origin)));
  const enter = async (): Promise<void> => {
    const page = await context.newPage();
    await page.goto(served.address);
    await page.close();
  };
  await enter();
  return {
    ...{ folder, context },
    origin: () => served.origin,
    openTab: async (path = '/') => {
      const page = await context.newPage();
      await page.goto(`${served.origin}${path}`);
      return page;
    },
    faults: () => watched.flatMap((each) => each()),
    kill: () => cutOff(served),
    startAgain: async () => {
      served = await serveIn(folder, ['--port', String(served.port)]);
    },
    close: async () => {
      await browser.close();
      await cutOff(served);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
