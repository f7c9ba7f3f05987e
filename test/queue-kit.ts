/** Queues for tests: a server, a store in a folder, and work that takes no time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Answers } from '../pipeline/model/answers/answers.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import type { BatchEvent } from '../pipeline/run/batch-event.ts';
import { fetchResults } from '../pipeline/run/queue/desk/fetch-results.ts';
import { openQueue, type Queue } from '../pipeline/run/queue/server/open-queue.ts';
import { newRunId, type Outgoing, submitRun } from '../pipeline/run/queue/submission/submit-run.ts';
import { runWorker } from '../pipeline/run/queue/worker/run-worker.ts';
import type { WorkerEvent } from '../pipeline/run/queue/worker/worker-event.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import type { BlobStore } from '../pipeline/run/store/blob-store.ts';
import { openStore } from '../pipeline/run/store/open-store.ts';
import type { Wanted } from '../pipeline/run/wanted.ts';
import type { DocumentWork } from '../pipeline/run/work/document-work.ts';
import { noopWork } from './noop-work.ts';
import { postgresPrograms, type Server, startPostgres } from './postgres-server.ts';
import { scratchFolder } from './run-prikaz.ts';
import { wantedOf } from './work-kit.ts';

const programs = postgresPrograms();
let server: Promise<Server> | undefined;

/** True where PostgreSQL is not installed: its tests are skipped, and fail in CI. */
export const noServer = programs === undefined && !process.env['CI'];

export const theServer = (): Promise<Server> => {
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  server ??= startPostgres(programs);
  return server;
};

/** To be called once by each file that uses the server. */
export const stopServer = (): void => {
  afterAll(async () => (await server)?.stop());
};

/** Ten seconds without a heartbeat are the least that pg-boss takes. */
export const quickTimes = { heartbeat: 10, watch: 1, retry: 1 };

export const wanted: Wanted = wantedOf({ forms: [], today: '2026-01-12' });

/** An office with a queue of its own. */
export interface Office {
  readonly address: string;
  readonly queue: Queue;
  readonly place: string;
  readonly store: BlobStore;
  readonly folder: string;
}

export const openOffice = async (): Promise<Office> => {
  const folder = scratchFolder();
  const address = await (await theServer()).database();
  const place = join(folder, 'store');
  const queue = await openQueue(address, { create: true, times: quickTimes });
  return { address, queue, place, store: await openStore(place), folder };
};

/** Documents of one line of text each. */
export const textDocuments = (folder: string, texts: readonly string[]): readonly Outgoing[] =>
  texts.map((text, index) => {
    const path = join(folder, `${index + 1}.txt`);
    writeFileSync(path, text);
    const answers: Answers = {};
    return { name: `${index + 1}.txt`, stem: `${index + 1}`, paths: [path], failure: null, answers };
  });

interface Sending {
  readonly texts: readonly string[];
  readonly priority?: number;
  readonly series?: string;
}

/** Sends documents and gives the run's id. */
export const send = async (
  { queue, store, folder }: Office,
  { texts, priority = 0, series }: Sending,
): Promise<string> => {
  const id = newRunId(wanted.today);
  await submitRun(queue, store, {
    id,
    wanted,
    series: series ?? null,
    priority,
    documents: textDocuments(folder, texts),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  return id;
};

/** Lets one worker of this process do all there is, and gives what it told. */
export const workAll = async (
  { address, store }: Office,
  work: DocumentWork,
  { jobs = 2, untilEmpty = true, signal = new AbortController().signal } = {},
): Promise<readonly WorkerEvent[]> => {
  const events: WorkerEvent[] = [];
  await runWorker({
    address,
    store,
    work,
    jobs,
    password: null,
    untilEmpty,
    times: quickTimes,
    signal,
    tell: (event) => events.push(event),
  });
  return events;
};

export const never = new AbortController().signal;

/** Brings a run's results into a folder and gives what was told. */
export const bring = async (
  { queue, store }: Office,
  run: string,
  out: string,
): Promise<readonly BatchEvent[]> => {
  const events: BatchEvent[] = [];
  await fetchResults({
    ...{ queue, store, run, out, gate: usualGate, follow: false, signal: never },
    tell: (event) => events.push(event),
    note: () => undefined,
  });
  return events;
};

/** The documents of events of one kind, in their order. */
export const ordinals = (events: readonly WorkerEvent[], kind: WorkerEvent['kind']) =>
  events.flatMap((event) => (event.kind === kind && 'piece' in event ? [event.piece.ordinal] : []));

/** An office that is closed after the test. */
export const office = async (): Promise<Office> => {
  const opened = await openOffice();
  onTestFinished(async () => {
    await opened.queue.close();
    await opened.store.close();
  });
  return opened;
};

/** A document that is wrong by itself. */
export const wrong = new Failure({
  rule: 'read/unknown-kind',
  exitCode: exitCodes.input,
  message: 'Это не документ.',
  advice: 'Возьмите другой.',
});
/** A process that had to be ended. */
export const crashed = new Failure({
  rule: 'run/crashed',
  exitCode: exitCodes.bug,
  message: 'Процесс оборвался.',
  advice: 'Повторите.',
});

/** Work that fails at documents whose text has a word. */
export const failingAt = (word: string, failure: () => Failure): DocumentWork => ({
  ...noopWork(),
  whole: async (input, ...others) => {
    if (readFileSync(input.paths[0], 'utf8').includes(word)) throw failure();
    return noopWork().whole(input, ...others);
  },
});
