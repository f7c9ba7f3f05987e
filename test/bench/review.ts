import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { benchPdf } from './bench-pdf.ts';
import { keepFigures, machine } from './figures.ts';
import { type ClerkPage, dropFile, openClerkPage, openReview, secondsOf } from './review/clerk-page.ts';
import { type KeyLatency, keyLatency, watchKeys } from './review/key-latency.ts';
import { type PageWeight, pageWeight } from './review/page-weight.ts';
import { longOrder, longScan } from './review/review-files.ts';
import { type ScrollFrames, scrollFrames } from './review/scroll-frames.ts';

/** What the clerk's page takes: seconds, megabytes, kilobytes packed. */
interface ReviewFigures {
  readonly machine: string;
  readonly weight: PageWeight;
  /** From the drop of a file until the first page of its review is seen, its recognition among it. */
  readonly shown: readonly { readonly name: string; readonly seconds: number }[];
  readonly keys: { readonly items: number; readonly latency: readonly KeyLatency[] };
  readonly long: {
    readonly pages: number;
    /** Until it was read; ten of its pages differ, the others are known by then. */
    readonly read: number;
    /** Until the first page of its review was seen. */
    readonly shown: number;
    /** Of the program with all its processes, the most while it was read and looked at. */
    readonly memory: number;
    /** Of the page's own objects, after the scrolling. */
    readonly heap: number;
    readonly scroll: ScrollFrames;
  };
}

const items = 300;

const shownFile = async ({ openTab }: ClerkPage, path: string): Promise<number> => {
  const page = await openTab();
  const seconds = await secondsOf(async () => openReview(page, await dropFile(page, path)));
  await page.close();
  return seconds;
};

/** Keys as a clerk presses them: through the cells, through the doubts, a word mended, taken back. */
const measureKeys = async ({ openTab }: ClerkPage, path: string): Promise<readonly KeyLatency[]> => {
  const page = await openTab();
  await openReview(page, await dropFile(page, path));
  await watchKeys(page);
  const cell = page.locator('.review-table [data-value]').nth(200);
  await cell.scrollIntoViewIfNeeded();
  await cell.focus();
  const found = [
    await keyLatency(page, 'arrows between cells', ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'], 25),
    await keyLatency(page, 'a value opened and given up', ['Enter', 'Escape'], 25),
  ];
  await page.keyboard.press('Enter');
  found.push(await keyLatency(page, 'typing', [...'proverka'], 12));
  found.push(await keyLatency(page, 'kept and opened again', ['Enter', 'Enter'], 15));
  await page.keyboard.press('Escape');
  found.push(await keyLatency(page, 'row added and taken back', ['Insert', 'Control+z'], 10));
  await page.close();
  return found;
};

const heapOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.round(
      (performance as never as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20,
    ),
  );

const measureLong = async (clerk: ClerkPage, path: string, pages: number): Promise<ReviewFigures['long']> => {
  const { openTab, memory } = clerk;
  const page = await openTab();
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, memory());
  }, 500);
  try {
    let address = '';
    const read = await secondsOf(async () => {
      address = await dropFile(page, path, 30);
    });
    const shown = await secondsOf(() => openReview(page, address));
    const scroll = await scrollFrames(page, 600);
    return { pages, read, shown, memory: Math.round(most), heap: await heapOf(page), scroll };
  } finally {
    clearInterval(timer);
  }
};

const showFigures = ({ weight, shown, keys, long }: ReviewFigures): void => {
  console.log(
    `The page, packed: ${weight.first} KB at first, ${weight.own} KB in all, pdf.js ${weight.pdfjs} KB`,
  );
  for (const { name, seconds } of shown)
    console.log(`  ${name}: ${seconds.toFixed(1)} s from drop to first page`);
  console.log(`A plan of ${keys.items} items, milliseconds from key to painted frame`);
  for (const { name, p50, p95, most } of keys.latency)
    console.log(`  ${name.padEnd(30)} p50 ${p50}, p95 ${p95}, most ${most}`);
  const { scroll } = long;
  console.log(`A scan of ${long.pages} pages: read in ${long.read} s, shown in ${long.shown} s`);
  console.log(`  program ${long.memory} MB, page ${long.heap} MB`);
  console.log(`  scrolled in frames of ${scroll.p50} ms, p95 ${scroll.p95}, most ${scroll.most}`);
};

/** `npm run bench -- review [PAGES]`: what a clerk waits for at the page, in Chromium, through the real server. */
export const review = async (pages = 200): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-review-'));
  const clerk = await openClerkPage(folder);
  try {
    const text = await benchPdf('text-pdf', 'text', 4);
    const scan = await benchPdf('clean-300', 'jpeg', 1);
    const shown = [
      {
        name: 'PDF with its text, 4 pages, the first file after the start',
        seconds: await shownFile(clerk, text),
      },
      { name: 'the same again', seconds: await shownFile(clerk, text) },
      { name: 'scan, 1 page', seconds: await shownFile(clerk, scan) },
    ];
    const latency = await measureKeys(clerk, await longOrder(folder, items));
    const long = await measureLong(clerk, await longScan(folder, pages), pages);
    const figures = { machine: machine(), weight: pageWeight(), shown, keys: { items, latency }, long };
    keepFigures('review', figures);
    showFigures(figures);
  } finally {
    await clerk.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
