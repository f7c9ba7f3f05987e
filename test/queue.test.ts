import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgres } from '../pipeline/journal/postgres/open-postgres.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import type { BatchEvent } from '../pipeline/run/batch-event.ts';
import { cancelRun } from '../pipeline/run/queue/desk/cancel-run.ts';
import { cleanRuns } from '../pipeline/run/queue/desk/clean-runs.ts';
import { deadDocuments } from '../pipeline/run/queue/desk/dead-documents.ts';
import { fetchResults } from '../pipeline/run/queue/desk/fetch-results.ts';
import { retryRun } from '../pipeline/run/queue/desk/retry-run.ts';
import { queueStatus } from '../pipeline/run/queue/desk/run-status.ts';
import { workQueue } from '../pipeline/run/queue/piece.ts';
import { submitRun } from '../pipeline/run/queue/submission/submit-run.ts';
import type { WorkerEvent } from '../pipeline/run/queue/worker/worker-event.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import type { DocumentWork } from '../pipeline/run/work/document-work.ts';
import { series } from './journal-nouns.ts';
import { noopWork } from './noop-work.ts';
import {
  noServer,
  type Office,
  openOffice,
  send,
  stopServer,
  textDocuments,
  wanted,
  workAll,
} from './queue-kit.ts';

stopServer();

const never = new AbortController().signal;

/** Brings a run's results into a folder and gives what was told. */
const bring = async ({ queue, store }: Office, run: string, out: string): Promise<readonly BatchEvent[]> => {
  const events: BatchEvent[] = [];
  await fetchResults({
    ...{ queue, store, run, out, gate: usualGate, follow: false, signal: never },
    tell: (event) => events.push(event),
    note: () => undefined,
  });
  return events;
};

const ordinals = (events: readonly WorkerEvent[], kind: WorkerEvent['kind']) =>
  events.flatMap((event) => (event.kind === kind && 'piece' in event ? [event.piece.ordinal] : []));

const office = async (): Promise<Office> => {
  const opened = await openOffice();
  onTestFinished(async () => {
    await opened.queue.close();
    await opened.store.close();
  });
  return opened;
};

const wrong = new Failure({
  rule: 'read/unknown-kind',
  exitCode: exitCodes.input,
  message: 'Это не документ.',
  advice: 'Возьмите другой.',
});
const crashed = new Failure({
  rule: 'run/crashed',
  exitCode: exitCodes.bug,
  message: 'Процесс оборвался.',
  advice: 'Повторите.',
});

/** Work that fails at documents whose text has a word. */
const failingAt = (word: string, failure: () => Failure): DocumentWork => ({
  ...noopWork(),
  whole: async (input, ...others) => {
    if (readFileSync(input.paths[0], 'utf8').includes(word)) throw failure();
    return noopWork().whole(input, ...others);
  },
});

describe.skipIf(noServer)('a queue (initdb)', () => {
  it('spreads a long scan over workers and joins it once, its pages in their order', async () => {
    const here = await office();
    const run = await send(here, { texts: ['короткий', 'длинный, страниц 23', 'три, страниц 3'] });
    const events = (await Promise.all([workAll(here, noopWork()), workAll(here, noopWork())])).flat();
    const pieces = events.flatMap((event) => (event.kind === 'done' ? [event] : []));
    expect(pieces.filter(({ piece }) => piece.kind === 'pages')).toHaveLength(6);
    expect(pieces.filter(({ piece }) => piece.kind === 'join')).toHaveLength(1);
    expect(pieces.filter(({ result }) => result !== null)).toHaveLength(3);
    const out = join(here.folder, 'out');
    await bring(here, run, out);
    const all = Array.from({ length: 23 }, (_, index) => index + 1).join(' ');
    expect(readFileSync(join(out, '2.txt'), 'utf8')).toBe(`длинный, страниц 23: ${all}`);
    expect(readFileSync(join(out, '3.txt'), 'utf8')).toBe('три, страниц 3: ');
    expect(existsSync(join(out, 'report/index.html'))).toBe(true);
  });

  it('takes important runs first, and what was begun before what is new', async () => {
    const here = await office();
    const usual = await send(here, { texts: ['а, страниц 9', 'б'] });
    const urgent = await send(here, { texts: ['в', 'г'], priority: 5 });
    const events = await workAll(here, noopWork(), { jobs: 1 });
    const began = events.flatMap((event) => (event.kind === 'began' ? [event.piece] : []));
    expect(began.map(({ run }) => run)).toEqual([urgent, urgent, usual, usual, usual, usual, usual, usual]);
    expect(began.slice(2).map(({ kind }) => kind)).toEqual([
      'document',
      'pages',
      'pages',
      'pages',
      'join',
      'document',
    ]);
  });

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

  it('waits for a store that is away for a while', async () => {
    const here = await office();
    await send(here, { texts: ['один'] });
    let refusals = 2;
    const put: Office['store']['put'] = (bytes) => {
      refusals -= 1;
      if (refusals < 0) return here.store.put(bytes);
      throw new Failure({
        ...wrong,
        rule: 'store/unreachable',
        exitCode: exitCodes.output,
        message: '',
        advice: '',
      });
    };
    const events = await workAll({ ...here, store: { ...here.store, put } }, noopWork());
    expect(ordinals(events, 'again')).toEqual([1, 1]);
    expect(events.filter(({ kind }) => kind === 'done')).toHaveLength(1);
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
    expect(await workAll(here, noopWork())).toEqual([]);
  });

  it('lets one of two workers win that both hold a piece: the other throws its work away', async () => {
    const here = await office();
    const run = await send(here, { texts: ['спорный'] });
    const gate = Promise.withResolvers<void>();
    const late: DocumentWork = {
      ...noopWork(),
      whole: async (...given) => {
        await gate.promise;
        return noopWork().whole(...given);
      },
    };
    const stop = new AbortController();
    const first = workAll(here, late, { jobs: 1, untilEmpty: false, signal: stop.signal });
    await expect.poll(async () => (await queueStatus(here.queue, run)).runs[0]?.running).toBe(1);
    // As if it had not been heard of for too long.
    const [job] = await here.queue.boss.findJobs<object>(workQueue, { data: { run } });
    await here.queue.boss.fail(workQueue, job?.id ?? '');
    await workAll(here, noopWork(), { jobs: 1 });
    gate.resolve();
    await expect.poll(async () => (await queueStatus(here.queue, run)).runs[0]).toMatchObject({ done: 1 });
    stop.abort();
    expect(ordinals(await first, 'done')).toEqual([]);
    expect(await here.queue.query('SELECT 1 FROM queue_results WHERE run = $1', run)).toHaveLength(1);
  });

  it('gives each document one number, without a gap, whatever fails on the way', async () => {
    const here = await office();
    const now = () => new Date(0).toISOString();
    const journal = await openPostgres(here.address, { create: true, now });
    await journal.addSeries(series());
    const texts = Array.from({ length: 12 }, (_, index) => `О деле ${index + 1}`);
    const run = await send(here, { texts, series: 'ОД' });
    const failed = new Set<string>();
    const often: DocumentWork = {
      ...noopWork({ step: 5 }),
      make: async (input, prepared, ...others) => {
        const title = prepared.unnumbered.order?.title ?? '';
        if (title.endsWith('7')) throw wrong;
        const first = !failed.has(title);
        failed.add(title);
        if (first && Number(title.at(-1)) % 2 === 0) throw crashed;
        return noopWork().make(input, prepared, ...others);
      },
    };
    await Promise.all([workAll(here, often), workAll(here, often)]);
    expect((await queueStatus(here.queue, run)).runs[0]).toMatchObject({ done: 11, failed: 1 });
    const entries = await journal.list();
    expect(entries.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    );
    expect(entries.every(({ state }) => state === 'confirmed')).toBe(true);
    const out = join(here.folder, 'out');
    await bring(here, run, out);
    const printed = texts.flatMap((_, index) => {
      const path = join(out, `${index + 1}.txt`);
      return existsSync(path) ? [readFileSync(path, 'utf8').split(' ')[0]] : [];
    });
    expect(printed.toSorted()).toEqual(entries.map(({ number }) => number).toSorted());
    expect(await journal.verify()).toMatchObject({ alteration: null });
    await journal.close();
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
    expect(events).toEqual([{ kind: 'newer', runs: 1 }]);
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
