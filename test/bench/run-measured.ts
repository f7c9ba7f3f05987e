import { spawn } from 'node:child_process';
import { processTree } from '../process-tree.ts';

/** What one run of a program took. */
export interface Measured {
  readonly seconds: number;
  /** Most memory that the program and all it started held at a time, in megabytes; what they share counts for each of them; null where the system does not tell. */
  readonly peak: number | null;
  readonly status: number | null;
  /** How much it printed, in bytes. */
  readonly printed: number;
  readonly errors: string;
}

/** Megabytes that a process and its descendants hold now. */
const memoryOf = (root: number): number =>
  processTree(root).reduce((all, { megabytes }) => all + megabytes, 0);

/** Milliseconds between two looks at the memory. */
const interval = 100;

/** Runs a program to its end and measures it; `onMemory` gets what it holds, in megabytes, ten times a second. */
export const runMeasured = (
  program: string,
  args: readonly string[],
  {
    environment = {},
    onMemory = () => undefined,
  }: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly onMemory?: (megabytes: number) => void;
  } = {},
): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = 0;
    child.stdout.on('data', (bytes: Uint8Array) => {
      printed += bytes.length;
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-2000);
    });
    let peak: number | null = null;
    const look = (): void => {
      const now = memoryOf(child.pid ?? 0);
      peak = Math.max(peak ?? 0, now);
      onMemory(now);
    };
    const timer = process.platform === 'linux' ? setInterval(look, interval) : undefined;
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - start) / 1000, peak, status, printed, errors });
    });
  });
