import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { stopServer, stores } from './journal-kit.ts';
import { series } from './journal-nouns.ts';

stopServer();

const worker = join(import.meta.dirname, 'journal-worker.ts');

/** When a worker is killed: so many milliseconds after its start, or after it has told of its first number. */
interface Death {
  readonly after: 'start' | 'number';
  readonly milliseconds: number;
}

/** What a worker told before it ended, by itself or killed. */
const tellings = async (place: string, count: number, death?: Death): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ['--no-warnings', worker, place, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (death) {
    const kill = () => setTimeout(() => child.kill('SIGKILL'), death.milliseconds);
    if (death.after === 'start') kill();
    else child.stdout.once('data', kill);
  }
  return (await text(child.stdout)).split('\n').slice(0, -1);
};

/** The ordinals that were told with a word, ascending. */
const told = (lines: readonly string[], word: string): readonly number[] =>
  lines
    .filter((line) => line.startsWith(word))
    .map((line) => Number(line.slice(word.length)))
    .toSorted((a, b) => a - b);

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

describe.for(stores)('the register in $name', ({ name, missing, place, open }) => {
  const test = it.skipIf(missing);

  test('gives 16 processes that ask at once numbers without a repeat or a gap', async () => {
    const address = await place();
    const journal = await open(address);
    await journal.addSeries(series());
    const lines = (await Promise.all(upTo(16).map(() => tellings(address, 8)))).flat();
    expect(told(lines, 'reserved')).toEqual(upTo(16 * 8));
    expect(told(lines, 'confirmed')).toEqual(upTo(16 * 8));
    expect(await journal.verify()).toMatchObject({ events: 1 + 2 * 16 * 8, alteration: null });
    await journal.close();
  });

  const kills = name === 'SQLite' ? 200 : 40;
  const atOnce = 4;

  test(`keeps what it gave to processes that are killed, ${kills} of them`, {
    timeout: 180_000,
  }, async () => {
    const address = await place();
    const first = await open(address);
    await first.addSeries(series());
    await first.close();
    const lines: string[] = [];
    for (let round = 0; round < kills / atOnce; round += 1) {
      // From before a process has opened the register to the middle of its work.
      const deaths = upTo(atOnce).map((each): Death => {
        const moment = (round * 37 + each * 61) % 80;
        return each === 1
          ? { after: 'start', milliseconds: 60 + 4 * moment }
          : { after: 'number', milliseconds: moment };
      });
      lines.push(...(await Promise.all(deaths.map((death) => tellings(address, 1e6, death)))).flat());
    }
    const journal = await open(address);
    const entries = await journal.list();
    const reserved = told(lines, 'reserved');
    expect(reserved.length).toBeGreaterThan(kills);
    expect(new Set(reserved).size).toBe(reserved.length);
    expect(entries.map(({ ordinal }) => ordinal)).toEqual(upTo(entries.length));
    const kept = new Set(entries.filter(({ state }) => state === 'confirmed').map(({ ordinal }) => ordinal));
    expect(told(lines, 'confirmed').filter((ordinal) => !kept.has(ordinal))).toEqual([]);
    expect(entries.length - kept.size).toBeGreaterThan(0);
    expect(entries.length - kept.size).toBeLessThanOrEqual(kills);
    expect(await journal.verify()).toMatchObject({ alteration: null });
    await journal.close();
  });
});
