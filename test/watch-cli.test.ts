/** `prikaz watch` as it runs in an office. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from './run-prikaz.ts';

const order = readFileSync(join(import.meta.dirname, '../corpus/order/district-reading/source.txt'));
const prikaz = join(import.meta.dirname, '../pipeline/cli/prikaz.mjs');

/** The program; it ends with the test. */
const watching = (...words: readonly string[]) => {
  const child = spawn(process.execPath, [prikaz, 'watch', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const says = async (words: string | RegExp): Promise<void> => {
    const hears = () => (typeof words === 'string' ? said.includes(words) : words.test(said));
    for (const begun = performance.now(); !hears(); await pause(50))
      if (performance.now() - begun > 100_000) throw new Error(`it never said ${words}: ${said}`);
  };
  return { child, said: () => said, says, ended };
};

describe('prikaz watch', { timeout: 240_000 }, () => {
  const office = () => {
    const folder = scratchFolder();
    const root = join(folder, 'сканер');
    mkdirSync(root);
    return { root, out: join(folder, 'готово'), done: join(folder, 'обработано') };
  };
  const quick = ['--still', '1', '--jobs', '1', '--formats', 'docx'];

  it('makes what comes, goes on after a failure, stops at once, and knows what was done', async () => {
    const { root, out } = office();
    writeFileSync(join(root, 'брак.docx'), 'это не документ');
    const first = watching(root, '--out', out, ...quick);
    await first.says('брак.docx: ');
    writeFileSync(join(root, 'приказ.txt'), order);
    await first.says('приказ.txt: готово');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(130);
    expect(readdirSync(root).toSorted()).toEqual(['брак.docx', 'приказ.txt']);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['приказ.docx', 'приказ.json']));
    const made = readFileSync(join(out, 'приказ.docx'));
    const second = watching(root, '--out', out, '--once', ...quick);
    expect(await second.ended).toBe(3);
    expect(second.said()).toContain('приказ.txt: уже готово');
    expect(second.said()).toContain('брак.docx: ');
    expect(readFileSync(join(out, 'приказ.docx')).equals(made)).toBe(true);
    expect(readFileSync(join(out, 'report', 'summary.txt'), 'utf8')).toContain('брак.docx');
  });

  it('moves what is done, and takes a second file of a name for another document', async () => {
    const { root, out, done } = office();
    const { child, says, ended } = watching(root, '--out', out, '--done', done, ...quick);
    writeFileSync(join(root, 'скан.txt'), order);
    await says('скан.txt: готово');
    while (existsSync(join(root, 'скан.txt'))) await pause(50);
    const made = readFileSync(join(out, 'скан.docx'));
    writeFileSync(join(root, 'скан.txt'), Buffer.concat([order, Buffer.from('\nЕще одна строка.\n')]));
    await says('скан (2).txt: готово');
    child.kill('SIGINT');
    await ended;
    expect(readdirSync(done).toSorted()).toEqual(['скан (2).txt', 'скан.txt']);
    expect(readFileSync(join(out, 'скан.docx')).equals(made)).toBe(true);
    expect(existsSync(join(out, 'скан (2).docx'))).toBe(true);
  });

  it('never shares its folder of results with another run', async () => {
    const { root, out } = office();
    const first = watching(root, '--out', out, ...quick);
    writeFileSync(join(root, 'приказ.txt'), order);
    await first.says('приказ.txt: готово');
    const second = watching(root, '--out', out, ...quick);
    expect(await second.ended).toBe(5);
    expect(second.said()).toContain('[batch/in-use]');
  });

  it('refuses what cannot be watched', async () => {
    const { root, out } = office();
    const same = watching(root, '--out', root, ...quick);
    expect([await same.ended, same.said()]).toEqual([2, expect.stringContaining('[watch/same-folder]')]);
    const gone = watching(join(root, 'нет'), '--out', out, ...quick);
    expect([await gone.ended, gone.said()]).toEqual([3, expect.stringContaining('[watch/no-folder]')]);
  });
});
