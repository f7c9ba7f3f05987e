import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a program took. */
export interface Measured {
  readonly seconds: number;
  /** Most memory that the program and all it started held at a time, in megabytes; null where the system does not tell. */
  readonly peak: number | null;
  readonly status: number | null;
  /** How much it printed, in bytes. */
  readonly printed: number;
  readonly errors: string;
}

interface Running {
  readonly parent: number;
  /** Pages of 4 KiB in memory. */
  readonly pages: number;
}

/** A line of Linux's /proc/<pid>/stat; the name in brackets may hold anything, also brackets and spaces. */
const parseStat = (line: string): Running => {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), pages: Number(fields[21]) };
};

const runningNow = (): ReadonlyMap<number, Running> => {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return new Map(
    ids.flatMap((id) => {
      try {
        return [[Number(id), parseStat(readFileSync(`/proc/${id}/stat`, 'utf8'))] as const];
      } catch {
        // It ended while the list was read.
        return [];
      }
    }),
  );
};

/** Megabytes that a process and its descendants hold now; what they share counts for each of them. */
const memoryOf = (root: number): number => {
  const running = runningNow();
  const isOurs = (id: number | undefined): boolean =>
    id === root || (id !== undefined && id > 1 && isOurs(running.get(id)?.parent));
  const pages = [...running].filter(([id]) => isOurs(id)).reduce((all, [, one]) => all + one.pages, 0);
  return (pages * 4) / 1024;
};

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
