import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../pipeline/run/batch/lock/lock-folder.ts';
import { isGone } from '../pipeline/run/batch/lock/lock-owner.ts';
import { scratchFolder } from './run-prikaz.ts';

const lockFile = (out: string): string => join(out, '.prikaz/lock');

/** A lock as another run would have left it. */
const lockBy = (own: Readonly<Record<string, unknown>> | string, secondsAgo = 0): string => {
  const out = scratchFolder();
  mkdirSync(join(out, '.prikaz'));
  const owner = { host: hostname(), pid: process.pid, started: new Date().toISOString(), token: 'theirs' };
  writeFileSync(lockFile(out), typeof own === 'string' ? own : JSON.stringify({ ...owner, ...own }));
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(lockFile(out), then, then);
  return out;
};

/** The number of a process that has just ended. */
const endedProcess = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
};

describe('the lock of an output folder', () => {
  it('lets one run in at a time, and tells who it is', () => {
    const out = scratchFolder();
    const lock = lockFolder(out);
    expect(lock.note).toBeNull();
    lock.check();
    expect(() => lockFolder(out)).toThrow(new RegExp(`${hostname()}, процесс ${process.pid}`, 'u'));
    lock.release();
    expect(readdirSync(join(out, '.prikaz'))).toEqual([]);
    lockFolder(out).release();
  });

  it('is taken over where its process is gone, and that is told', async () => {
    const out = lockBy({ pid: await endedProcess() });
    const lock = lockFolder(out);
    expect(lock.note).toContain('не был закончен');
    expect(readdirSync(join(out, '.prikaz'))).toEqual(['lock']);
    lock.release();
  });

  it.each([
    ['of another machine that was heard of just now', { host: 'другой' }, 30, true],
    ['of another machine that is silent', { host: 'другой' }, 90, false],
    ['of this machine that was stopped for long', { pid: process.ppid }, 90, false],
    ['of a process that lives', { pid: process.ppid }, 30, true],
    ['of our own number in a container that was started anew', {}, 1, false],
    ['from before the machine was started', { pid: process.ppid, started: '2001-01-01T00:00:00Z' }, 1, false],
    ['that is being written', '', 1, true],
    ['that was never written', '{', 90, false],
  ])('%s', (_, own, seconds, lives) => {
    const out = lockBy(own, seconds);
    if (lives) expect(() => lockFolder(out)).toThrow(/уже пишет другой запуск/u);
    else lockFolder(out).release();
  });

  it('is one of a process whose number somebody else has', () => {
    const owner = { host: hostname(), pid: 1, started: new Date().toISOString(), token: 'theirs' };
    expect(isGone(owner, 0, new Set())).toBe(false);
  });

  it('is missed where another run has taken it over', () => {
    const out = scratchFolder();
    const lock = lockFolder(out);
    writeFileSync(lockFile(out), JSON.stringify({ host: 'другой', pid: 1, started: '', token: 'theirs' }));
    expect(lock.check).toThrow(/занял другой запуск/u);
    lock.release();
    expect(readFileSync(lockFile(out), 'utf8')).toContain('theirs');
  });

  it('is missed where its folder has gone, and nobody else is blamed', () => {
    const out = scratchFolder();
    const lock = lockFolder(join(out, 'готово'));
    renameSync(join(out, 'готово'), join(out, 'унесли'));
    expect(lock.check).toThrow(/удалили или заменили/u);
    lock.release();
  });

  it('goes to one of many that want it at once', async () => {
    const out = lockBy({ pid: await endedProcess() });
    const script = `
      const { lockFolder } = await import(${JSON.stringify(new URL('../pipeline/run/batch/lock/lock-folder.ts', import.meta.url).href)});
      try { lockFolder(process.argv[1]); console.log('mine'); await new Promise((go) => setTimeout(go, 3000)); } catch (error) { console.log(error.rule); }`;
    const outputs = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script, out]);
        let text = '';
        child.stdout.on('data', (part) => {
          text += part;
        });
        await once(child, 'close');
        return text.trim();
      }),
    );
    expect(outputs.sort()).toEqual([...Array.from({ length: 5 }, () => 'batch/in-use'), 'mine']);
  });
});
