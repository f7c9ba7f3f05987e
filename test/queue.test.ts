import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPostgres } from '../pipeline/journal/postgres/open-postgres.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import { queueStatus } from '../pipeline/run/queue/desk/run-status.ts';
import { workQueue } from '../pipeline/run/queue/piece.ts';
import type { DocumentWork } from '../pipeline/run/work/document-work.ts';
import { series } from './journal-nouns.ts';
import { noopWork } from './noop-work.ts';
import {
  bring,
  crashed,
  noServer,
  type Office,
  office,
  ordinals,
  send,
  stopServer,
  workAll,
  wrong,
} from './queue-kit.ts';

stopServer();

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
});
