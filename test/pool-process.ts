/** What runs in the processes of work-pool.test.ts: methods that do what a process should not. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../pipeline/run/pool/serve.ts';

const busyUntil = (time: number): void => {
  while (Date.now() < time);
};

/** A program that would run for a minute, in a group of its own as the program's tools are started. */
const startProgram = (): number | undefined =>
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached: true, stdio: 'ignore' }).pid;

const kept: unknown[] = [];

serve({
  echo: async (value: unknown) => ({ value, pid: process.pid, temporary: tmpdir() }),
  pause: async (milliseconds: number) => {
    await wait(milliseconds);
    return process.pid;
  },
  hang: async () => busyUntil(Number.POSITIVE_INFINITY),
  eatHeap: async () => {
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
  eatBytes: async () => {
    for (;;) kept.push(Buffer.alloc(16 * 2 ** 20, 1));
  },
  keep: async (megabytes: number) => {
    kept.push(Buffer.alloc(megabytes * 2 ** 20, 1));
    return process.pid;
  },
  crash: async () => process.abort(),
  leave: async () => process.exit(0),
  kill: async () => process.kill(process.pid, 'SIGKILL'),
  speak: async () => {
    for (let line = 0; line < 10_000; line += 1) {
      process.stdout.write('слышно\n');
      process.stderr.write('слышно\n');
    }
    return 'said';
  },
  fail: async () => {
    throw new TypeError('wrong');
  },
  /** Leaves files and starts a program, tells of both, and works on until it is ended. */
  startAndHang: async (report: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'left-'));
    const program = startProgram();
    await wait(100);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(report, JSON.stringify({ folder, program, own: process.pid }));
    busyUntil(Number.POSITIVE_INFINITY);
  },
});
