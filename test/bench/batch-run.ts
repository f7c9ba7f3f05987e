import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BatchEvent } from '../../pipeline/run/batch-event.ts';
import { launcher } from './paths.ts';

export interface BatchRun {
  /** Since the process was started. */
  readonly seconds: number;
  readonly status: number | null;
  /** The end of what it said on standard error. */
  readonly errors: string;
}

export interface BatchWatch {
  readonly environment?: Readonly<Record<string, string>>;
  readonly onEvent?: (event: BatchEvent) => void;
  /** Called once with the process's number. */
  readonly onStart?: (id: number) => void;
}

/** Runs `prikaz batch … --json` to its end. */
export const batchRun = async (
  args: readonly string[],
  { environment = {}, onEvent = () => undefined, onStart = () => undefined }: BatchWatch = {},
): Promise<BatchRun> => {
  const begin = performance.now();
  const child = spawn(process.execPath, [launcher, 'batch', ...args, '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000);
  });
  createInterface(child.stdout).on('line', (line) => onEvent(JSON.parse(line)));
  onStart(child.pid ?? 0);
  const status = await closed;
  return { seconds: (performance.now() - begin) / 1000, status, errors };
};
