import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../pipeline/report/failure.ts';
import { resultFiles, writeTexts } from './batch-run-kit.ts';
import { launcher, runPrikaz, scratchFolder } from './run-prikaz.ts';

const order = (subject: string): string =>
  `ПРИКАЗ\n\nот 10.01.2026 № 3\n\nО проведении ${subject} в 2026 году\n\nПРИКАЗЫВАЮ:\n1. Провести ${subject} до 01.06.2026.\n\nДиректор          Т.В. Рябинина\n`;

const orders = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index + 1}.txt`, order(`забега ${index + 1}`)]),
  );

describe('prikaz batch', () => {
  it('makes the same whatever --jobs is', async () => {
    const folder = scratchFolder();
    writeTexts(join(folder, 'in'), orders(4));
    for (const jobs of ['1', '3']) {
      const { code, out, err } = await runPrikaz(
        [
          'batch',
          'in',
          '--for',
          '2027',
          '--formats',
          'docx',
          '--out',
          `out${jobs}`,
          '--jobs',
          jobs,
          '--json',
        ],
        { cwd: folder },
      );
      expect(err).toBe('');
      expect(code).toBe(exitCodes.ok);
      const kinds = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind);
      expect(kinds.filter((kind) => kind !== 'started')).toEqual([
        'begun',
        ...Array(4).fill('document'),
        'ended',
      ]);
    }
    expect(resultFiles(join(folder, 'out3'))).toEqual(resultFiles(join(folder, 'out1')));
    expect(Object.keys(resultFiles(join(folder, 'out1')))).toHaveLength(4 * 7);
  }, 120_000);

  it('tells what it does not understand', async () => {
    const folder = scratchFolder();
    writeTexts(join(folder, 'in'), orders(1));
    for (const [args, rule] of [
      [[], 'cli/no-file'],
      [['in', '--pictures', 'some'], 'cli/bad-pictures'],
      [['in', '--jobs', 'many'], 'cli/bad-count'],
      [['in', '--memory', '100'], 'cli/little-memory'],
      [['in', '--out', 'in'], 'batch/out-is-input'],
      [['in', '--number', '5'], 'cli/unknown-option'],
      [['in', '--fail-on', 'info'], 'cli/bad-fail-on'],
      [['in', '--for', '20277'], 'renew/period-unclear'],
    ] as const) {
      const { code, err } = await runPrikaz(['batch', ...args], { cwd: folder });
      expect({ code, err }).toEqual({ code: exitCodes.usage, err: expect.stringContaining(`[${rule}]`) });
    }
    const { code, err } = await runPrikaz(['batch', 'нет'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: exitCodes.input,
      err: expect.stringContaining('batch/input-missing'),
    });
    expect(readdirSync(folder)).toEqual(['in']);
  });

  it.skipIf(process.platform === 'win32')(
    'ends on Ctrl-C, and the next run goes on',
    async () => {
      const folder = scratchFolder();
      writeTexts(join(folder, 'in'), orders(30));
      const args = ['batch', 'in', '--formats', 'docx', '--out', 'out', '--jobs', '2', '--json'];
      const child = spawn(process.execPath, [launcher, ...args], { cwd: folder });
      const closed = once(child, 'close');
      let seen = '';
      child.stdout.on('data', (part) => {
        seen += part;
        if (seen.includes('"kind":"document"')) child.kill('SIGINT');
      });
      const [err, [code]] = await Promise.all([text(child.stderr), closed]);
      expect({ code, err }).toEqual({
        code: exitCodes.interrupted,
        err: expect.stringContaining('Остановлено'),
      });
      expect(existsSync(join(folder, 'out/.prikaz/lock'))).toBe(false);
      expect(readdirSync(join(folder, 'out/.prikaz/staging'))).toEqual([]);
      const done = Object.keys(resultFiles(join(folder, 'out')));
      expect(done.length).toBeGreaterThan(0);
      const again = await runPrikaz(args, { cwd: folder });
      expect(again.code).toBe(exitCodes.ok);
      const last = JSON.parse(again.out.trimEnd().split('\n').at(-1) ?? '');
      expect(last.totals).toMatchObject({ documents: 30, done: 30, failed: 0 });
      expect(readFileSync(join(folder, 'out/report/summary.txt'), 'utf8')).toContain('Документов: 30');
    },
    120_000,
  );
});
