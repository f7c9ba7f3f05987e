import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cancelRun } from '../pipeline/run/queue/desk/cancel-run.ts';
import { cleanRuns } from '../pipeline/run/queue/desk/clean-runs.ts';
import { deadDocuments } from '../pipeline/run/queue/desk/dead-documents.ts';
import { fetchResults } from '../pipeline/run/queue/desk/fetch-results.ts';
import { retryRun } from '../pipeline/run/queue/desk/retry-run.ts';
import { queueStatus } from '../pipeline/run/queue/desk/run-status.ts';
import { keepBytes } from '../pipeline/run/queue/keep-bytes.ts';
import { workQueue } from '../pipeline/run/queue/piece.ts';
import { submitRun } from '../pipeline/run/queue/submission/submit-run.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import type { DocumentWork } from '../pipeline/run/work/document-work.ts';
import { noopWork } from './noop-work.ts';
import {
  bring,
  crashed,
  failingAt,
  never,
  noServer,
  office,
  ordinals,
  send,
  stopServer,
  textDocuments,
  wanted,
  workAll,
  wrong,
} from './queue-kit.ts';

stopServer();

describe.skipIf(noServer)('runs of a queue (initdb)', () => {
  it('takes a wrong document for a result, and tries it again only when it is told to', async () => {
    const here = await office();
    const run = await send(here, { texts: ['хороший', 'плохой'] });
    const events = await workAll(
      here,
      failingAt('плохой', () => wrong),
    );
    expect(ordinals(events, 'again')).toEqual([]);
    const [status] = (await queueStatus(here.queue, run)).runs;
    expect(status).toMatchObject({ done: 1, failed: 1, dead: 0, open: 0 });
    expect(await retryRun(here.queue, run, { failed: false })).toBe(0);
    expect(await retryRun(here.queue, run, { failed: true })).toBe(1);
    await workAll(here, noopWork());
    expect((await queueStatus(here.queue, run)).runs[0]).toMatchObject({ done: 2, failed: 0 });
  });

  it('gives up what crashes twice, says why, and begins it anew when it is told to', async () => {
    const here = await office();
    const run = await send(here, { texts: ['хороший', 'роковой'] });
    const events = await workAll(
      here,
      failingAt('роковой', () => crashed),
    );
    expect(ordinals(events, 'again')).toEqual([2]);
    expect(ordinals(events, 'dead')).toEqual([2]);
    expect(await deadDocuments(here.queue, run)).toMatchObject([
      { run, name: '2.txt', reason: { rule: 'run/crashed' } },
    ]);
    const out = join(here.folder, 'out');
    const told = await bring(here, run, out);
    expect(told.at(-1)).toMatchObject({ kind: 'ended', totals: { done: 2, failed: 1 } });
    expect(await retryRun(here.queue, run, { failed: false })).toBe(1);
    await workAll(here, noopWork());
    const again = await bring(here, run, out);
    expect(again.at(-1)).toMatchObject({ kind: 'ended', totals: { done: 2, failed: 0, known: 1 } });
  });

  it('cancels a run: what waits is dropped, what is worked on stops, what is done stays', async () => {
    const here = await office();
    const run = await send(here, { texts: ['сделанный'] });
    await workAll(here, noopWork());
    const slow = await send(here, { texts: ['долгий', 'ещё', 'и ещё'] });
    const stop = new AbortController();
    const aborted: string[] = [];
    const hanging: DocumentWork = {
      ...noopWork(),
      whole: (_input, _pages, _wanted, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            aborted.push('ended');
            reject(crashed);
          });
        }),
    };
    const worker = workAll(here, hanging, { jobs: 1, untilEmpty: false, signal: stop.signal });
    await expect.poll(async () => (await queueStatus(here.queue, slow)).runs[0]?.running).toBe(1);
    expect(await cancelRun(here.queue, slow)).toBe(3);
    await expect.poll(() => aborted, { timeout: 15_000 }).toEqual(['ended']);
    stop.abort();
    expect(ordinals(await worker, 'lost')).toEqual([1]);
    const { runs } = await queueStatus(here.queue);
    expect(runs.find((each) => each.run === slow)).toMatchObject({ cancelled: true, dropped: 3, open: 0 });
    expect(runs.find((each) => each.run === run)).toMatchObject({ cancelled: false, done: 1 });
    await expect(retryRun(here.queue, slow, { failed: true })).rejects.toMatchObject({
      rule: 'queue/run-cancelled',
    });
    const { queue, store, folder } = here;
    const fetched = await fetchResults({
      ...{ queue, store, run: slow, out: join(folder, 'out'), gate: usualGate, follow: true, signal: never },
      tell: () => undefined,
      note: () => undefined,
    });
    expect(fetched).toMatchObject({ open: 0, dropped: 3 });
  });

  it('keeps nothing for a run that was taken away meanwhile', async () => {
    const here = await office();
    await expect(keepBytes(here.queue, here.store, 'нет', [Buffer.from('ПРИКАЗ')])).rejects.toMatchObject({
      rule: 'queue/no-run',
    });
  });

  it('sends nothing more into a run that was cancelled meanwhile', async () => {
    const here = await office();
    const id = 'отменённое';
    let sent = 0;
    const documents = textDocuments(
      here.folder,
      Array.from({ length: 12 }, (_, index) => `О деле ${index + 1}`),
    );
    const cancelled: Promise<unknown>[] = [];
    const sending = submitRun(here.queue, here.store, {
      ...{ id, wanted, series: null, priority: 0, documents, signal: never },
      progress: (count) => {
        sent = count;
        cancelled.push(cancelRun(here.queue, id));
      },
    });
    await expect(sending).rejects.toMatchObject({ rule: 'queue/run-cancelled' });
    await Promise.all(cancelled);
    expect(sent).toBeLessThan(12);
    expect((await queueStatus(here.queue, id)).runs[0]).toMatchObject({ open: 0, cancelled: true });
    expect(await workAll(here, noopWork())).toEqual([{ kind: 'ready' }]);
  });

  it('takes old runs away, but not what a newer one needs of the store', async () => {
    const here = await office();
    const old = await send(here, { texts: ['общий', 'только старый'] });
    await workAll(here, noopWork());
    const fresh = await send(here, { texts: ['общий'] });
    await workAll(here, noopWork());
    expect(await cleanRuns(here.queue, here.store, { days: 90, signal: never })).toEqual({
      runs: [],
      blobs: 0,
    });
    const { runs, blobs } = await cleanRuns(here.queue, here.store, { days: 90, run: old, signal: never });
    expect(runs).toEqual([old]);
    expect(blobs).toBe(2);
    const told = await bring(here, fresh, join(here.folder, 'out'));
    expect(told.at(-1)).toMatchObject({ kind: 'ended', totals: { done: 1, failed: 0 } });
    expect((await queueStatus(here.queue)).runs.map(({ run }) => run)).toEqual([fresh]);
  });

  it('leaves the runs of a newer program alone, and says so', async () => {
    const here = await office();
    const run = await send(here, { texts: ['будущий'] });
    await here.queue.query('UPDATE queue_runs SET contract = contract + 1 WHERE id = $1', run);
    // A newer program sends into a queue of its own.
    await here.queue.boss.deleteQueuedJobs(workQueue);
    const events = await workAll(here, noopWork());
    expect(events).toEqual([{ kind: 'ready' }, { kind: 'newer', runs: 1 }]);
    await expect(retryRun(here.queue, run, { failed: true })).rejects.toMatchObject({ rule: 'queue/newer' });
  });

  it('writes nothing outside of the folder, whatever the queue says', async () => {
    const here = await office();
    const run = await send(here, { texts: ['чужой'] });
    await workAll(here, noopWork());
    await here.queue.query("UPDATE queue_documents SET stem = '../чужой' WHERE run = $1", run);
    await expect(bring(here, run, join(here.folder, 'out'))).rejects.toMatchObject({
      rule: 'queue/task-damaged',
    });
    expect(existsSync(join(here.folder, 'чужой.txt'))).toBe(false);
  });
});
