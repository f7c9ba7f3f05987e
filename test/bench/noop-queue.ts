import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue, type Queue } from '../../pipeline/run/queue/server/open-queue.ts';
import { newRunId, submitRun } from '../../pipeline/run/queue/submission/submit-run.ts';
import { openStore } from '../../pipeline/run/store/open-store.ts';
import type { Server } from '../postgres-server.ts';
import { wantedOf } from '../work-kit.ts';
import { runMeasured } from './run-measured.ts';

/** What the queue did in a second when the work was nothing. */
export interface NoopRate {
  /** Processes that took pieces, four at a time each. */
  readonly workers: number;
  readonly documents: number;
  /** Of all documents together. */
  readonly pages: number;
  readonly seconds: number;
}

const worker = join(import.meta.dirname, 'noop-worker.ts');
const jobs = 4;

const wanted = wantedOf({ forms: [], today: '2026-01-12' });

const send = async (queue: Queue, place: string, count: number, folder: string): Promise<void> => {
  const store = await openStore(place);
  mkdirSync(folder);
  const documents = Array.from({ length: count }, (_, index) => {
    const name = `${index + 1}.txt`;
    writeFileSync(join(folder, name), `Приказ № ${index + 1}`);
    return {
      name,
      stem: String(index + 1),
      paths: [join(folder, name)] as const,
      failure: null,
      answers: {},
    };
  });
  await submitRun(queue, store, {
    id: newRunId(wanted.today),
    wanted,
    series: null,
    priority: 0,
    documents,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  await store.close();
};

/** Seconds from the first end of something to the last, as the server saw them: starts of processes are left out. */
const secondsOf = async (queue: Queue): Promise<number> => {
  const [row] = await queue.query<{ seconds: number }>(
    `SELECT extract(epoch FROM max(finished) - min(finished))::float8 AS seconds FROM (
       SELECT finished FROM queue_parts UNION ALL SELECT finished FROM queue_results
     ) AS ends`,
  );
  return row?.seconds ?? Number.NaN;
};

/** Lets so many workers do nothing to so many documents of so many scanned pages each, in a database of their own. */
export const noopRate = async (
  server: Server,
  workers: number,
  { documents, pagesEach }: { readonly documents: number; readonly pagesEach: number },
): Promise<NoopRate> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-noop-'));
  const address = await server.database();
  const queue = await openQueue(address, { create: true });
  const place = join(folder, 'store');
  try {
    await send(queue, place, documents, join(folder, 'documents'));
    const args = [worker, address, place, String(jobs), String(pagesEach)];
    const runs = await Promise.all(
      Array.from({ length: workers }, () => runMeasured(process.execPath, args)),
    );
    for (const { status, errors } of runs) if (status !== 0) throw new Error(errors);
    return { workers, documents, pages: documents * pagesEach, seconds: await secondsOf(queue) };
  } finally {
    await queue.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
