import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { processTree } from '../../process-tree.ts';
import type { ClerkPage } from './clerk-page.ts';

/** What a tab holds, in megabytes. */
export interface TabMemory {
  /** Its own objects, what nobody needs thrown away before. */
  readonly heap: number;
  /** Its whole process, pictures of pages among it. */
  readonly process: number;
}

/** The renderer that holds most: that of the tab that was worked in. */
const rendererMegabytes = async (page: Page): Promise<number> => {
  const browser = page.context().browser();
  if (!browser) throw new Error('the tab has no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = new Set(processInfo.flatMap(({ type, id }) => (type === 'renderer' ? id : [])));
  const sizes = processTree(process.pid).flatMap(({ id, megabytes }) => (renderers.has(id) ? megabytes : []));
  return Math.round(Math.max(0, ...sizes));
};

const metricOf = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
};

const measuring = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
};

export const tabMemory = async (page: Page): Promise<TabMemory> => {
  const session = await measuring(page);
  const process = await rendererMegabytes(page);
  await session.send('HeapProfiler.collectGarbage');
  return { heap: Math.round((await metricOf(session, 'JSHeapUsedSize')) / 2 ** 20), process };
};

/** Percent of one processor that are taken while nobody does anything. */
export interface IdleShare {
  readonly program: number;
  readonly tab: number;
}

export const idleShare = async ({ cpu }: ClerkPage, page: Page, seconds = 10): Promise<IdleShare> => {
  const session = await measuring(page);
  const [before, tabBefore] = [cpu(), await metricOf(session, 'TaskDuration')];
  await wait(seconds * 1000);
  const percent = (taken: number): number => Math.round((taken / seconds) * 1000) / 10;
  return {
    program: percent(cpu() - before),
    tab: percent((await metricOf(session, 'TaskDuration')) - tabBefore),
  };
};
