import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BatchEvent, Totals } from '../../pipeline/run/batch-event.ts';
import { launcher } from '../run-prikaz.ts';
import type { Ground } from './ground.ts';

/** A batch that runs. */
export interface BatchProcess {
  readonly id: number;
  /** The names of documents that were told to be done, in their order. */
  readonly told: readonly string[];
  /** Ends the program at once; `group` ends all that it started too, as a power cut does. */
  readonly kill: (group: boolean) => void;
  readonly ended: Promise<BatchEnd>;
}

export interface BatchEnd {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly totals: Totals | null;
  readonly errors: string;
}

/** A line that was cut when the program was killed tells nothing. */
const eventOf = (line: string): BatchEvent | null => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const killGroup = (child: ChildProcess): void => {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

/** What every run of a fault makes: two files a document, so that one can be without the other; neither depends on the day. */
export const forms = ['--formats', 'json,html'] as const;

export interface BatchOptions {
  /** A program that starts it, with its arguments. */
  readonly prefix?: readonly string[];
  /** On top of the ground's. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `prikaz batch` over the ground's documents. */
export const startBatch = (
  { documents, out, environment }: Pick<Ground, 'documents' | 'out' | 'environment'>,
  { prefix = [], environment: own = {} }: BatchOptions = {},
): BatchProcess => {
  const command = [
    process.execPath,
    launcher,
    'batch',
    documents,
    '--out',
    out,
    ...forms,
    '--jobs',
    '2',
    '--json',
  ];
  const [program = '', ...rest] = [...prefix, ...command];
  // A group of its own, so that all of it can be ended at once.
  const child = spawn(program, rest, {
    env: { ...process.env, ...environment, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const told: string[] = [];
  let totals: Totals | null = null;
  let errors = '';
  createInterface(child.stdout).on('line', (line) => {
    const event = eventOf(line);
    if (event && 'totals' in event) totals = event.totals;
    if (event?.kind === 'document') told.push(event.result.name);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000);
  });
  const ended = new Promise<BatchEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      // A child that outlives the program may hold its pipes: what was written is read, no more.
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ status, totals, errors });
      }, 50);
    });
  });
  return {
    id: child.pid ?? 0,
    told,
    kill: (group) => (group ? killGroup(child) : child.kill('SIGKILL')),
    ended,
  };
};
