import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgres } from '../pipeline/journal/postgres/open-postgres.ts';
import { fetchResults } from '../pipeline/run/queue/desk/fetch-results.ts';
import { queueStatus } from '../pipeline/run/queue/desk/run-status.ts';
import { persist } from '../pipeline/run/queue/worker/settle.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import { series } from './journal-nouns.ts';
import { noServer, type Office, openOffice, send, stopServer, theServer } from './queue-kit.ts';

stopServer();

const never = new AbortController().signal;

const worker = join(import.meta.dirname, 'queue-worker.ts');

/** A worker in a process of its own, and what it told before it ended. */
const startWorker = ({ address, place }: Office, step: number) => {
  const child = spawn(process.execPath, ['--no-warnings', worker, address, place, String(step)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const working = new Promise((resolve) => child.stdout.once('data', resolve).once('close', resolve));
  const ended = text(child.stdout).then((told) => told.split('\n').slice(0, -1));
  return { kill: () => child.kill('SIGKILL'), working, ended };
};

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Every document has its result, which is whole. */
const checkResults = async ({ queue, store, folder }: Office, run: string, texts: readonly string[]) => {
  const out = join(folder, 'out');
  const { open } = await fetchResults({
    ...{ queue, store, run, out, gate: usualGate, follow: false, signal: never },
    tell: () => undefined,
    note: () => undefined,
  });
  expect(open).toBe(0);
  for (const [index, each] of texts.entries())
    expect(readFileSync(join(out, `${index + 1}.txt`), 'utf8')).toContain(each);
};

describe.skipIf(noServer)('workers of a queue (initdb)', () => {
  const kills = 10;

  it(`are killed, ${kills} of them at different moments: each document has one result and one number`, {
    timeout: 240_000,
  }, async () => {
    const here = await openOffice();
    const now = () => new Date(0).toISOString();
    const journal = await openPostgres(here.address, { create: true, now });
    await journal.addSeries(series());
    const texts = numbers(24).map((each) => `О деле ${each}${each % 6 === 0 ? ', страниц 17' : ''}`);
    const run = await send(here, { texts, series: 'ОД' });
    const told: Promise<readonly string[]>[] = [];
    for (const each of numbers(kills / 2)) {
      const two = [startWorker(here, 60), startWorker(here, 60)];
      for (const { kill, working, ended } of two) {
        // One in five before it has opened the queue, the others in the middle of their work.
        await (each === 1 ? delay(900) : working);
        await delay((each * 97 + told.length * 61) % 300);
        kill();
        told.push(ended);
      }
    }
    const [rest, other] = [startWorker(here, 0), startWorker(here, 0)];
    const lines = (await Promise.all([...told, rest.ended, other.ended])).flat();
    const { runs } = await queueStatus(here.queue, run);
    expect(runs[0]).toMatchObject({ done: texts.length, failed: 0, dead: 0, open: 0 });
    const results = lines.filter((line) => line.startsWith('result'));
    expect(new Set(results).size).toBe(results.length);
    const entries = await journal.list();
    expect(entries.map(({ ordinal }) => ordinal)).toEqual(numbers(texts.length));
    expect(entries.every(({ state }) => state === 'confirmed')).toBe(true);
    expect(await journal.verify()).toMatchObject({ alteration: null });
    await checkResults(here, run, texts);
    await Promise.all([journal.close(), here.queue.close(), here.store.close()]);
  });

  it('wait for a server that breaks down in the middle of their work, and go on', {
    timeout: 120_000,
  }, async () => {
    const here = await openOffice();
    const texts = numbers(40).map((each) => `О деле ${each}${each % 10 === 0 ? ', страниц 13' : ''}`);
    const run = await send(here, { texts });
    const workers = [startWorker(here, 150), startWorker(here, 150)];
    await Promise.all(workers.map(({ working }) => working));
    const server = await theServer();
    for (const _ of numbers(2)) {
      await delay(700);
      server.crash();
      await delay(1500);
      server.start();
    }
    const told = (await Promise.all(workers.map(({ ended }) => ended))).flat();
    expect(told).toContain('away');
    expect(told).toContain('back');
    const { runs } = await persist(() => queueStatus(here.queue, run), never);
    expect(runs[0]).toMatchObject({ done: texts.length, open: 0, dead: 0 });
    await checkResults(here, run, texts);
    await Promise.all([here.queue.close(), here.store.close()]);
  });
});
