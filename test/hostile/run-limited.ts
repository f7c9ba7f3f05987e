import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** How a program ended, and what it took. */
export interface LimitedRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Seconds of processors that it and all that it started took; seconds by the clock where the system does not tell. */
  readonly seconds: number;
  /** The most that it held at a time with all that it started, megabytes; null where the system does not tell. */
  readonly megabytes: number | null;
  /** Why it was ended, null where it ended by itself. */
  readonly ended: 'time' | 'memory' | null;
}

interface Limits {
  /** Of processors; by the clock it may take some times as long, for the machine has other work too. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** Milliseconds between two looks at the memory; what is asked for is the peak since the start, so little is missed. */
const interval = 20;

const patience = 8;

/** A process and those that it started, by Linux's /proc/<pid>/task/<pid>/children. */
const family = (pid: number): readonly number[] => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [pid, ...children.flatMap((child) => family(Number(child)))];
  } catch {
    return [];
  }
};

const endOne = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
};

/** What one process took so far. */
interface Spent {
  /** Peak of its memory. */
  readonly megabytes: number;
  /** Of processors. */
  readonly seconds: number;
}

/** Ticks of /proc/<pid>/stat in a second, on all machines of today. */
const ticks = 100;

const spentBy = (pid: number): Spent | null => {
  try {
    const [, kilobytes = 0] = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      megabytes: Number(kilobytes) / 1024,
      seconds: (Number(fields[11]) + Number(fields[12])) / ticks,
    };
  } catch {
    // It has ended in the meantime.
    return null;
  }
};

/** Runs Node on a script with limits of time and memory, at which it is ended with all that it started. */
export const runLimited = async (args: readonly string[], limits: Limits): Promise<LimitedRun> => {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: limits.folder,
    env: { ...process.env, ...limits.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const spent = new Map<number, Spent>();
  let ended: LimitedRun['ended'] = null;
  const end = (why: 'time' | 'memory'): void => {
    ended ??= why;
    for (const pid of family(child.pid ?? 0).toReversed()) endOne(pid);
    child.kill('SIGKILL');
  };
  const total = (what: keyof Spent): number => [...spent.values()].reduce((sum, each) => sum + each[what], 0);
  const look = (): void => {
    for (const pid of family(child.pid ?? 0)) {
      const now = spentBy(pid);
      // What has ended holds nothing, and still says so for a moment.
      if (now && now.megabytes > 0) spent.set(pid, now);
    }
    if (total('megabytes') > limits.megabytes) end('memory');
    if (total('seconds') > limits.seconds) end('time');
  };
  const looking = process.platform === 'linux' ? setInterval(look, interval) : undefined;
  const timer = setTimeout(() => end('time'), limits.seconds * patience * 1000);
  const closed = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  clearInterval(looking);
  clearTimeout(timer);
  const isSeen = spent.size > 0;
  return {
    code,
    out,
    err,
    seconds: isSeen ? total('seconds') : (performance.now() - start) / 1000,
    megabytes: isSeen ? total('megabytes') : null,
    ended,
  };
};
