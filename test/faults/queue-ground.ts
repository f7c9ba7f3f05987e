import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { openQueue, usualTimes } from '../../pipeline/run/queue/server/open-queue.ts';
import { postgresPrograms, type Server, startPostgres } from '../postgres-server.ts';
import { launcher } from '../run-prikaz.ts';
import { forms } from './batch-process.ts';
import { type Ground, layGround } from './ground.ts';
import { differences, resultsOf } from './results-of.ts';
import { type Undisturbed, undisturbed } from './undisturbed.ts';

/** A worker of the queue that runs. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  /** It has said its first word, or has ended. */
  readonly ready: Promise<unknown>;
  /** What it ends with; null where it was killed. */
  readonly ended: Promise<number | null>;
}

/** A server of its own, documents, and what a batch makes of them: the queue must make the same. */
export interface QueueGround {
  readonly server: Server;
  readonly address: string;
  /** The folder through which documents travel. */
  readonly store: string;
  readonly expected: Undisturbed;
  /** Sends all documents; gives the run's name. */
  readonly submit: () => Promise<string>;
  /** A worker that ends once no document is open; at another address where the way there is to be disturbed. */
  readonly startWorker: (address?: string) => WorkerProcess;
  /** Fetches the results of a run; tells what is not as a batch makes it. */
  readonly wrongIn: (run: string) => Promise<readonly string[]>;
  readonly remove: () => void;
}

/** What the queue's faults need; null where it is there. */
export const missingForQueue = (): string | null => {
  if (process.platform === 'win32') return 'a system with signals';
  return postgresPrograms() ? null : 'PostgreSQL';
};

/** As `prikaz submit` names a run: a day and six letters or digits. */
const runName = /\b\d{8}-[a-z\d]{6}\b/u;

const start = (ground: Ground, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, ...ground.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));

/** Runs a command to its end and gives what it prints. @throws Error where it ends with anything but 0 or 1 */
const prikaz = async (ground: Ground, ...args: readonly string[]): Promise<string> => {
  const child = start(ground, args);
  const printed = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  const [status, out = '', errors = ''] = await Promise.all([endOf(child), ...printed]);
  if (status !== 0 && status !== 1) throw new Error(`prikaz ${args[0]} ended with ${status}: ${errors}`);
  return out;
};

/** Seconds after which a worker that says nothing is taken for lost, and some more to notice it; pg-boss takes no less. */
export const lease = { heartbeat: 10, noticed: 18 } as const;

/** The times of a queue are those of whoever makes it. */
const makeQueue = async (address: string): Promise<void> => {
  const queue = await openQueue(address, {
    create: true,
    times: { ...usualTimes, heartbeat: lease.heartbeat, retry: 1 },
  });
  await queue.close();
};

export const layQueueGround = async (count: number): Promise<QueueGround> => {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not on this machine');
  const ground = await layGround(count);
  const expected = await undisturbed(ground);
  const server = await startPostgres(programs);
  const address = await server.database();
  await makeQueue(address);
  const store = ground.path('store');
  mkdirSync(store);
  const queueAt = (place: string) => ['--queue', place, '--store', store];
  const workers: WorkerProcess[] = [];
  return {
    server,
    address,
    store,
    expected,
    submit: async () => {
      const said = await prikaz(ground, 'submit', ground.documents, ...forms, ...queueAt(address));
      const [name] = runName.exec(said) ?? [];
      if (!name) throw new Error(`prikaz submit named no run: ${said}`);
      return name;
    },
    startWorker: (place = address) => {
      const child = start(ground, ['worker', ...queueAt(place), '--jobs', '1', '--until-empty']);
      // Nobody reads what it says; a full pipe would stop it.
      child.stdout?.resume();
      child.stderr?.resume();
      const ended = endOf(child);
      const word = new Promise((resolve) => child.stderr?.once('data', resolve));
      const worker = { child, ended, ready: Promise.race([word, ended]) };
      workers.push(worker);
      return worker;
    },
    wrongIn: async (run) => {
      ground.clearOut();
      await prikaz(ground, 'queue', 'results', run, '--out', ground.out, ...queueAt(address));
      return differences(resultsOf(ground.out), expected.results);
    },
    remove: () => {
      for (const { child } of workers) if (child.exitCode === null) child.kill('SIGKILL');
      server.stop();
      ground.remove();
    },
  };
};
