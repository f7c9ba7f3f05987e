import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../pipeline/report/failure.ts';
import { launcher, runPrikaz, scratchFolder } from './run-prikaz.ts';

const source = join(import.meta.dirname, '../corpus/order/school-absence/source.docx');
const basis = 'Во исполнение приказа отдела образования от 20.08.2027 № 5';

/** A folder with a register of one series, and what runs commands on it. */
const office = async () => {
  const folder = scratchFolder();
  const place = join(folder, 'journal.db');
  const prikaz = (...args: readonly string[]) => runPrikaz([...args, '--journal', place]);
  await prikaz('journal', 'series', 'add', 'ОД', '--format', '{n}-ОД', '--year', '2020');
  const entries = async (): Promise<readonly Record<string, unknown>[]> =>
    JSON.parse((await prikaz('journal', 'list', '--json')).out).entries;
  const reissue = (out: string, ...args: readonly string[]) =>
    prikaz(
      'reissue',
      source,
      '--for',
      '2027-2028',
      '--register',
      '--basis',
      basis,
      '--out',
      join(folder, out),
      ...args,
    );
  return { folder, place, prikaz, entries, reissue };
};

const numberIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')).order.number;

describe('an order that is registered', () => {
  it('gets its number and date in the papers and in the register', async () => {
    const { folder, prikaz, entries, reissue } = await office();
    expect(await reissue('out', '--date', '03.09.2027')).toMatchObject({ code: exitCodes.ok });
    expect(numberIn(join(folder, 'out/source.json'))).toBe('1-ОД');
    expect(await entries()).toMatchObject([
      {
        number: '1-ОД',
        state: 'confirmed',
        date: '2027-09-03',
        title: expect.stringMatching(/^Об утверждении плана/u),
        basis: 'приказ отдела образования от 20.08.2027 № 5',
        content: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    ]);
    // The same order once more, without its date, and as JSON.
    expect(await reissue('again')).toMatchObject({
      err: expect.stringContaining('уже есть в журнале: № 1-ОД'),
    });
    await prikaz('issue', join(folder, 'again/source.json'), '--register', '--out', join(folder, 'issued'));
    expect(await entries()).toHaveLength(1);
    const papers = ['out', 'again', 'issued'].map((out) => readFileSync(join(folder, out, 'source.docx')));
    expect(papers[1]?.equals(papers[0] ?? Buffer.of())).toBe(true);
    expect(papers[2]?.equals(papers[0] ?? Buffer.of())).toBe(true);
  });

  it('gets another number with another date, and both are told of', async () => {
    const { entries, reissue } = await office();
    await reissue('first', '--date', '03.09.2027');
    const { err } = await reissue('second', '--date', '02.09.2027');
    expect(err).toContain('с другой датой уже есть в журнале: № 1-ОД от 03.09.2027');
    expect(err).toContain('Дата 02.09.2027 раньше, чем у предыдущего номера');
    expect((await entries()).map(({ number }) => number)).toEqual(['1-ОД', '2-ОД']);
  });

  it('is told from one that was read a little differently', async () => {
    const { folder, prikaz, reissue } = await office();
    await reissue('out', '--date', '03.09.2027');
    const path = join(folder, 'out/source.json');
    const { order, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...rest, order: { ...order, number: null, place: 'с. Заречье' } }));
    const { err } = await prikaz('issue', path, '--register', '--out', join(folder, 'issued'));
    expect(err).toContain('с таким же заголовком и датой уже есть в журнале: № 1-ОД от 03.09.2027');
  });

  it('gets none as a draft', async () => {
    const { folder, prikaz, entries } = await office();
    const out = join(folder, 'out');
    const { code, err } = await prikaz('reissue', source, '--for', '2027-2028', '--register', '--out', out);
    expect(code).toBe(exitCodes.documentError);
    expect(err).toContain('Номер в журнале не взят: документ ещё не готов');
    expect(err).not.toContain('--number');
    expect(numberIn(join(out, 'source.json'))).toBeNull();
    expect(await entries()).toEqual([]);
  });

  it.each([
    [['--number', '7'], exitCodes.usage, 'cli/number-registered'],
    [['--series', 'ЛС'], exitCodes.input, 'journal/no-series'],
    [['--date', '03.09.2019'], exitCodes.input, 'journal/series-year'],
  ] as const)('is refused with %j', async (args, code, rule) => {
    const { folder, entries, reissue } = await office();
    expect(await reissue('out', ...args)).toMatchObject({ code, err: expect.stringContaining(rule) });
    expect(await entries()).toEqual([]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('leaves neither a number nor a file where one of the files cannot be written', async () => {
    const { folder, prikaz, entries, reissue } = await office();
    const out = join(folder, 'out');
    // One of the last files to get its place finds a folder there.
    mkdirSync(join(out, 'source.redline.html'), { recursive: true });
    writeFileSync(join(out, 'source.pdf'), 'прежний');
    expect(await reissue('out')).toMatchObject({ code: exitCodes.output });
    expect(readdirSync(out).toSorted()).toEqual(['source.pdf', 'source.redline.html']);
    expect(readFileSync(join(out, 'source.pdf'), 'utf8')).toBe('прежний');
    expect(await entries()).toEqual([]);
    // The number that was given back is the next one.
    expect((await prikaz('journal', 'reserve')).out).toBe('1-ОД\n');
  });

  it('has its papers and its entry in the end, whenever it was killed before', async () => {
    const { folder, place, entries, reissue } = await office();
    const args = [
      'reissue',
      source,
      '--for',
      '2027-2028',
      '--register',
      '--basis',
      basis,
      '--date',
      '03.09.2027',
    ];
    const out = join(folder, 'out');
    for (let life = 150; life <= 1950; life += 200) {
      const child = spawn(process.execPath, [launcher, ...args, '--out', out, '--journal', place], {
        stdio: 'ignore',
      });
      const closed = new Promise((resolve) => child.on('close', resolve));
      setTimeout(() => child.kill('SIGKILL'), life);
      await closed;
      const [only, second] = await entries();
      expect(second).toBeUndefined();
      // Papers without a number in the register there may never be.
      if (existsSync(join(out, 'source.json'))) expect(only).toMatchObject({ number: '1-ОД' });
      if (only?.['state'] === 'confirmed') expect(numberIn(join(out, 'source.json'))).toBe('1-ОД');
    }
    expect(await reissue('out', '--date', '03.09.2027')).toMatchObject({ code: exitCodes.ok });
    expect(await entries()).toMatchObject([{ number: '1-ОД', state: 'confirmed' }]);
    expect(numberIn(join(out, 'source.json'))).toBe('1-ОД');
  });
});
