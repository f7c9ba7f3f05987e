import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openProcessPool, type ProcessPool } from '../pipeline/run/pool/open-process-pool.ts';

const script = join(import.meta.dirname, 'pool-process.ts');
const never = new AbortController().signal;

const opened: ProcessPool[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const poolOf = ({ jobs = 1, megabytes = 400 } = {}) => {
  const pool = openProcessPool({ script, jobs, megabytes });
  opened.push(pool);
  return (method: string, parameters: readonly unknown[] = [], { seconds = 30, signal = never } = {}) =>
    pool.call({ method, parameters, seconds, signal });
};

const isAlive = (pid: number): boolean => {
  try {
    // A process that has ended but was not yet taken leave of is as good as gone: it is not asked for again.
    return process.kill(pid, 0) && !/^\S+ \(.*\) Z/u.test(statusOf(pid));
  } catch {
    return false;
  }
};

const statusOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
};

/** A busy machine takes its time to start and to end processes. */
const until = (holds: () => boolean): Promise<void> =>
  expect.poll(holds, { timeout: 30_000, interval: 50 }).toBe(true);

/** What `startAndHang` tells of itself, once it hangs. */
const hanging = async (report: string) => {
  await until(() => existsSync(report) && readFileSync(report, 'utf8').endsWith('}'));
  return JSON.parse(readFileSync(report, 'utf8')) as { folder: string; program: number; own: number };
};

const reportPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-test-'));
  folders.push(folder);
  return join(folder, 'report.json');
};

describe('a pool of processes', () => {
  it('keeps a process for the next call, with plain data in both directions', async () => {
    const call = poolOf();
    const value = { bytes: new Uint8Array([1, 2, 255]), text: 'приказ', nothing: null };
    const first = (await call('echo', [value])) as { readonly value: unknown; readonly pid: number };
    expect(first.value).toEqual(value);
    expect(first.pid).not.toBe(process.pid);
    expect(await call('echo', [1])).toMatchObject({ pid: first.pid });
  });

  it.each([
    ['hang', 'run/timed-out', /\(1 с\)/u],
    ['eatHeap', 'run/out-of-memory', /\(400 МБ\)/u],
    ['eatBytes', 'run/out-of-memory', /\(400 МБ\)/u],
    ['crash', 'run/crashed', /дважды/u],
    ['leave', 'run/crashed', /дважды/u],
    ['kill', 'run/crashed', /дважды/u],
    ['fail', 'cli/bug', /ошибка/u],
  ])('gives a failure for a call that does this: %s; and goes on', async (method, rule, message) => {
    const call = poolOf();
    const seconds = method === 'hang' ? 1 : 60;
    await expect(call(method, [], { seconds })).rejects.toMatchObject({
      name: 'Failure',
      rule,
      message: expect.stringMatching(message),
    });
    expect(await call('echo', ['here'])).toMatchObject({ value: 'here' });
  });

  it('makes a call once more where its process was ended from outside', async () => {
    const call = poolOf();
    const { pid } = (await call('echo', [1])) as { readonly pid: number };
    const answer = call('pause', [500]);
    await wait(100);
    process.kill(pid, 'SIGKILL');
    expect(await answer).not.toBe(pid);
  });

  it('is not held up by what its processes say, and says none of it', async () => {
    expect(await poolOf()('speak')).toBe('said');
  });

  it('works on as many calls at once as it has processes, in the order of asking', async () => {
    const call = poolOf({ jobs: 2 });
    await Promise.all([call('echo'), call('echo')]);
    const begun = performance.now();
    const order: number[] = [];
    const pids = await Promise.all(
      [0, 1, 2, 3].map(async (each) => {
        const pid = await call('pause', [300]);
        order.push(each);
        return pid;
      }),
    );
    expect(new Set(pids).size).toBe(2);
    expect(performance.now() - begun).toBeGreaterThan(550);
    expect(order.slice(0, 2).toSorted()).toEqual([0, 1]);
  });

  it('replaces a process that holds on to too much', async () => {
    // The process itself takes some 80 MB; it may hold nine tenths of what is allowed.
    const call = poolOf({ megabytes: 600 });
    const first = await call('keep', [480]);
    expect(await call('echo', [1])).not.toMatchObject({ pid: first });
  });

  it('lets a call have the memory that earlier ones have left taken', async () => {
    const call = poolOf();
    const first = await call('keep', [200]);
    expect(await call('keep', [200])).not.toBe(first);
  });

  it('gives up a call that is stopped, whether it waits or is worked on', async () => {
    const call = poolOf();
    const [working, waiting] = [new AbortController(), new AbortController()];
    const calls = [
      call('hang', [], { signal: working.signal }),
      call('echo', [], { signal: waiting.signal }),
      call('echo', ['last']),
    ];
    const settled = Promise.allSettled(calls);
    await wait(300);
    waiting.abort();
    await expect(calls[1]).rejects.toMatchObject({ rule: 'run/interrupted' });
    working.abort();
    expect(await settled).toMatchObject([
      { reason: { rule: 'run/interrupted' } },
      { reason: { rule: 'run/interrupted' } },
      { value: { value: 'last' } },
    ]);
  });

  it('ends with a process what it started, and removes what it left', async () => {
    const report = reportPath();
    const call = poolOf()('startAndHang', [report], { seconds: 5 });
    const [{ folder, program, own }] = await Promise.all([
      hanging(report),
      expect(call).rejects.toMatchObject({ rule: 'run/timed-out' }),
    ]);
    await until(() => !isAlive(own) && !isAlive(program));
    expect(existsSync(dirname(folder))).toBe(false);
  });

  it('ends everything when it is closed', async () => {
    const report = reportPath();
    const pool = openProcessPool({ script, jobs: 1, megabytes: 400 });
    const call = (method: string, parameters: readonly unknown[]) =>
      pool.call({ method, parameters, seconds: 60, signal: never });
    const settled = Promise.allSettled([call('startAndHang', [report]), call('echo', [1])]);
    const { folder, program, own } = await hanging(report);
    await pool.close();
    expect(existsSync(dirname(folder))).toBe(false);
    await until(() => !isAlive(own) && !isAlive(program));
    expect(await settled).toMatchObject([
      { reason: { rule: 'run/interrupted' } },
      { reason: { rule: 'run/interrupted' } },
    ]);
    await expect(call('echo', [1])).rejects.toMatchObject({ rule: 'run/interrupted' });
  });

  it('leaves nothing when whoever opened it is killed, though its process hangs', async () => {
    const report = reportPath();
    const program = `
      import { openProcessPool } from ${JSON.stringify(new URL('../pipeline/run/pool/open-process-pool.ts', import.meta.url).href)};
      const pool = openProcessPool({ script: ${JSON.stringify(script)}, jobs: 1, megabytes: 400 });
      const signal = new AbortController().signal;
      await pool.call({ method: 'startAndHang', parameters: [${JSON.stringify(report)}], seconds: 60, signal });
    `;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
    const { folder, program: started, own } = await hanging(report);
    owner.kill('SIGKILL');
    await until(() => !isAlive(own) && !isAlive(started) && !existsSync(dirname(folder)));
  });
});
