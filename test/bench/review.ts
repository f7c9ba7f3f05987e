import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { benchPdf } from './bench-pdf.ts';
import { keepFigures, machine } from './figures.ts';
import { type ClerkPage, openClerkPage } from './review/clerk-page.ts';
import { type Dropped, dropFile } from './review/drop-file.ts';
import { type KeyLatency, keyLatency, saveLatency, watchKeys } from './review/key-latency.ts';
import { type PageWeight, pageWeight } from './review/page-weight.ts';
import { longOrder, longScan } from './review/review-files.ts';
import { type ScrollFrames, scrollFrames } from './review/scroll-frames.ts';
import { type IdleShare, idleShare, type TabMemory, tabMemory } from './review/tab-cost.ts';

/** What the clerk's page takes: seconds, megabytes, kilobytes, percent of one processor. */
interface ReviewFigures {
  readonly machine: string;
  readonly weight: PageWeight;
  /** From the start of the program until its page can be used. */
  readonly start: number;
  /** Of the program with all its processes, before anything was read. */
  readonly idleMemory: number;
  readonly dropped: readonly (Dropped & { readonly name: string })[];
  readonly keys: { readonly items: number; readonly latency: readonly KeyLatency[] };
  readonly long: LongScan;
}

interface LongScan extends Dropped {
  /** Ten of them differ, the others are known by then. */
  readonly pages: number;
  /** Of the program with all its processes: the most while it was read and looked at, and afterwards. */
  readonly mostMemory: number;
  readonly memoryAfter: number;
  /** After the scrolling. */
  readonly tab: TabMemory;
  readonly scroll: ScrollFrames;
  /** With the long scan open. */
  readonly idle: IdleShare;
}

const items = 300;

/** Milliseconds until the program has warmed up. */
const settling = 5_000;

const measureDrop = async ({ openTab }: ClerkPage, path: string): Promise<Dropped> => {
  const page = await openTab();
  const dropped = await dropFile(page, path);
  await page.close();
  return dropped;
};

/** Keys as a clerk presses them: through the cells, through the doubts, a word mended, taken back. */
const measureKeys = async ({ openTab }: ClerkPage, path: string): Promise<readonly KeyLatency[]> => {
  const page = await openTab();
  await dropFile(page, path);
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
  await cell.focus();
  found.push(await saveLatency(page, 'kept until it is saved', 30));
  await page.close();
  return found;
};

/** A poor scan has doubts all over its pages. */
const measureJumps = async ({ openTab }: ClerkPage, path: string) => {
  const page = await openTab();
  const dropped = await dropFile(page, path, 10);
  await watchKeys(page);
  const jump = await keyLatency(page, 'to the next doubt', ['F8'], 60);
  await page.close();
  return { dropped, jump };
};

const measureLong = async (clerk: ClerkPage, path: string, pages: number): Promise<LongScan> => {
  const { openTab, memory } = clerk;
  const page = await openTab();
  let mostMemory = 0;
  const timer = setInterval(() => {
    mostMemory = Math.max(mostMemory, memory());
  }, 500);
  try {
    const dropped = await dropFile(page, path, 30);
    const scroll = await scrollFrames(page, 600);
    const tab = await tabMemory(page);
    clearInterval(timer);
    const idle = await idleShare(clerk, page);
    return { pages, ...dropped, mostMemory, memoryAfter: memory(), tab, scroll, idle };
  } finally {
    clearInterval(timer);
  }
};

const showDropped = ({ name, seen, read }: ReviewFigures['dropped'][number]): void =>
  console.log(`  ${name.padEnd(30)} first page ${seen.toFixed(2)} s, read ${read.toFixed(1)} s`);

const showLong = ({ pages, mostMemory, memoryAfter, tab, scroll, idle, ...dropped }: LongScan): void => {
  showDropped({ name: `scan, ${pages} pages`, ...dropped });
  console.log(`    program at most ${mostMemory} MB, ${memoryAfter} MB afterwards`);
  console.log(`    tab ${tab.process} MB, ${tab.heap} MB of it its own objects`);
  console.log(`    scrolled in frames of ${scroll.p50} ms, p95 ${scroll.p95}, most ${scroll.most}`);
  console.log(`    idle: program ${idle.program} %, tab ${idle.tab} % of a processor`);
};

const showFigures = ({ weight, start, idleMemory, dropped, keys, long }: ReviewFigures): void => {
  for (const [name, { plain, packed }] of Object.entries(weight))
    console.log(`The page, ${name}: ${plain} KB, packed ${packed} KB`);
  console.log(`Ready ${start.toFixed(1)} s after the start, ${idleMemory} MB`);
  console.log('From the drop of a file');
  for (const each of dropped) showDropped(each);
  showLong(long);
  console.log(`A plan of ${keys.items} items, milliseconds from key to painted frame`);
  for (const { name, p50, p95, most } of keys.latency)
    console.log(`  ${name.padEnd(30)} p50 ${p50}, p95 ${p95}, most ${most}`);
};

/** `npm run bench -- review [PAGES]`: what a clerk waits for at the page, in Chromium, through the real server. */
export const review = async (pages = 200): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-review-'));
  const clerk = await openClerkPage(folder);
  try {
    const { start } = clerk;
    await wait(settling);
    const idleMemory = clerk.memory();
    const text = await benchPdf('text-pdf', 'text', 4);
    const scan = await benchPdf('clean-300', 'jpeg', 1);
    const dozen = await benchPdf('photocopy-200', 'jpeg', 12);
    const dropped = [
      { name: 'PDF with its text, 4 pages', ...(await measureDrop(clerk, text)) },
      { name: 'scan, 1 page', ...(await measureDrop(clerk, scan)) },
    ];
    const { jump, dropped: ofDozen } = await measureJumps(clerk, dozen);
    dropped.push({ name: 'poor scan, 12 pages', ...ofDozen });
    const latency = [...(await measureKeys(clerk, await longOrder(folder, items))), jump];
    const long = await measureLong(clerk, await longScan(folder, pages), pages);
    const keys = { items, latency };
    const figures = { machine: machine(), weight: pageWeight(), start, idleMemory, dropped, keys, long };
    keepFigures('review', figures);
    showFigures(figures);
  } finally {
    await clerk.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
