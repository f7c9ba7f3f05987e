import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeWork, resultFiles, runOver, writeTexts } from './batch-run-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const script = join(import.meta.dirname, 'batch-run-process.ts');

/** Milliseconds in which a process has begun to write, and then some: never the same twice. */
const moment = (attempt: number): number => 20 + ((attempt * 37) % 150);

/** Runs until there is a result more, and a moment longer; then kills. */
const killOnce = async (input: string, out: string, attempt: number): Promise<void> => {
  const before = Object.keys(resultFiles(out)).length;
  const child = spawn(process.execPath, [script, input, out], { stdio: ['ignore', 'ignore', 'inherit'] });
  const closed = once(child, 'close');
  const look = setInterval(() => {
    if (Object.keys(resultFiles(out)).length <= before) return;
    clearInterval(look);
    setTimeout(() => child.kill('SIGKILL'), moment(attempt));
  }, 5);
  await closed;
  clearInterval(look);
};

describe('a run that is killed', () => {
  it('goes on the next time, with the same results and nothing left over', async () => {
    const folder = scratchFolder();
    const [input, out, plain] = ['in', 'out', 'plain'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeTexts(
      input,
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.txt`, `текст ${index}`])),
    );
    for (let attempt = 0; attempt < 6; attempt += 1) await killOnce(input, out, attempt);
    const killed = Object.keys(resultFiles(out)).length;
    expect(killed).toBeGreaterThan(0);
    expect(killed).toBeLessThan(900);
    const last = fakeWork();
    const { totals, notes } = await runOver(input, out, last);
    expect(totals.known).toBeGreaterThan(0);
    expect(last.made.length + totals.known).toBe(300);
    expect(notes).toEqual([expect.stringContaining('не был закончен')]);
    await runOver(input, plain, fakeWork());
    expect(resultFiles(out)).toEqual(resultFiles(plain));
    expect(readdirSync(join(out, '.prikaz')).sort()).toEqual(['results', 'staging']);
    expect(readdirSync(join(out, '.prikaz/staging'))).toEqual([]);
    expect(existsSync(join(out, 'report/index.html'))).toBe(true);
  }, 120_000);
});
