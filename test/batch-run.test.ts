import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../pipeline/report/failure.ts';
import { fakeWork, resultFiles, runOver, wanted, writeTexts } from './batch-run-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const three = { 'а.txt': 'раз', 'б/в.txt': 'два', 'г.txt': 'три' };

const folders = (texts: Readonly<Record<string, string>> = three) => {
  const folder = scratchFolder();
  writeTexts(join(folder, 'in'), texts);
  return { input: join(folder, 'in'), out: join(folder, 'out') };
};

describe('a run over many documents', () => {
  it('makes each in its own place', async () => {
    const { input, out } = folders();
    const { totals, exitCode, events } = await runOver(input, out, fakeWork());
    expect(Object.keys(resultFiles(out))).toEqual(
      ['а', 'б/в', 'г'].flatMap((stem) => [`${stem}.answers.json`, `${stem}.docx`, `${stem}.json`]),
    );
    expect({ ...totals, seconds: 0 }).toMatchObject({ documents: 3, done: 3, known: 0, failed: 0 });
    expect(exitCode).toBe(exitCodes.ok);
    expect(events.map(({ kind }) => kind).filter((kind) => kind !== 'started')).toEqual([
      'begun',
      'document',
      'document',
      'document',
      'ended',
    ]);
    expect(existsSync(join(out, 'report/index.html'))).toBe(true);
    expect(readdirSync(join(out, '.prikaz/staging'))).toEqual([]);
    expect(existsSync(join(out, '.prikaz/lock'))).toBe(false);
  });

  it('does only what is new', async () => {
    const { input, out } = folders();
    await runOver(input, out, fakeWork());
    const again = fakeWork();
    const { results, totals } = await runOver(input, out, again);
    expect(again.made).toEqual([]);
    expect(totals).toMatchObject({ done: 3, known: 3, pages: 0 });
    expect(results['а.txt']).toMatchObject({
      state: 'known',
      seconds: 0,
      files: ['а.docx', 'а.json', 'а.answers.json'],
    });
    writeTexts(input, { 'г.txt': 'другое', 'д.txt': 'новое' });
    const changed = fakeWork();
    await runOver(input, out, changed);
    expect(changed.made.sort()).toEqual(['г.txt', 'д.txt']);
    expect(readFileSync(join(out, 'г.docx'), 'utf8')).toContain('другое');
  });

  it('makes anew what another program, other wishes or --fresh make otherwise', async () => {
    const { input, out } = folders();
    await runOver(input, out, fakeWork());
    for (const more of [{ program: 'newer' }, { wanted: { ...wanted, period: '2028' } }, { fresh: true }]) {
      const again = fakeWork();
      await runOver(input, out, again, more);
      expect(again.made).toHaveLength(3);
    }
  });

  it('asks neither for the day, the limits nor the password, which change no result', async () => {
    const { input, out } = folders();
    await runOver(input, out, fakeWork());
    const again = fakeWork();
    const others = { today: '2027-01-01', password: 'x', limits: { seconds: 1, megabytes: 512, pages: 3 } };
    await runOver(input, out, again, { wanted: { ...wanted, ...others } });
    expect(again.made).toEqual([]);
  });

  it('goes on where a document fails, and tries it again the next time', async () => {
    const { input, out } = folders({ ...three, 'плохой.txt': 'плохой', 'сбой.txt': 'сбой' });
    const { results, totals, exitCode } = await runOver(input, out, fakeWork());
    expect(totals).toMatchObject({ done: 5, failed: 2 });
    expect(results['плохой.txt']).toMatchObject({
      state: 'failed',
      exitCode: 3,
      failure: { rule: 'read/damaged' },
    });
    expect(results['сбой.txt']).toMatchObject({ state: 'failed', failure: { rule: 'cli/bug' } });
    expect(exitCode).toBe(exitCodes.bug);
    const again = fakeWork();
    await runOver(input, out, again);
    expect(again.made.sort()).toEqual(['плохой.txt', 'сбой.txt']);
  });

  it('makes what was deleted, and leaves what a person has changed', async () => {
    const { input, out } = folders();
    await runOver(input, out, fakeWork());
    appendFileSync(join(out, 'а.docx'), ' моя правка');
    const known = fakeWork();
    await runOver(input, out, known);
    expect(known.made).toEqual([]);
    rmSync(join(out, 'а.json'));
    const again = fakeWork();
    const { results } = await runOver(input, out, again);
    expect(again.made).toEqual(['а.txt']);
    expect(existsSync(join(out, 'а.json'))).toBe(true);
    expect(readFileSync(join(out, 'а.docx'), 'utf8')).toContain('моя правка');
    expect(existsSync(join(out, 'а.2.docx'))).toBe(false);
    expect(results['а.txt']?.summary?.diagnostics).toEqual([]);
  });

  it('puts a new result beside one that a person has changed, and says so', async () => {
    const { input, out } = folders({ 'а.txt': 'раз' });
    await runOver(input, out, fakeWork());
    appendFileSync(join(out, 'а.docx'), ' моя правка');
    for (const text of ['два', 'три']) {
      writeTexts(input, { 'а.txt': text });
      const { results } = await runOver(input, out, fakeWork());
      expect(readFileSync(join(out, 'а.docx'), 'utf8')).toContain('моя правка');
      expect(readFileSync(join(out, 'а.2.docx'), 'utf8')).toContain(text);
      expect(results['а.txt']?.files).toContain('а.2.docx');
      expect(results['а.txt']?.summary?.diagnostics).toMatchObject([{ rule: 'batch/file-kept' }]);
    }
    expect(existsSync(join(out, 'а.3.docx'))).toBe(false);
  });

  it('never writes over what somebody else has put there', async () => {
    const { input, out } = folders({ 'а.txt': 'раз' });
    writeTexts(out, { 'а.docx': 'чужое' });
    await runOver(input, out, fakeWork(), { fresh: true });
    expect(readFileSync(join(out, 'а.docx'), 'utf8')).toBe('чужое');
    expect(readFileSync(join(out, 'а.2.docx'), 'utf8')).toContain('раз');
  });

  it('reads the answers that a person has written beside the results, and keeps their file', async () => {
    const { input, out } = folders({ 'а.txt': 'раз', 'б.txt': 'два' });
    await runOver(input, out, fakeWork());
    const answered = JSON.stringify({ schema: 'prikaz.answers/1', date: '11.01.2027' });
    writeFileSync(join(out, 'а.answers.json'), answered);
    const again = fakeWork();
    const { results } = await runOver(input, out, again);
    expect(again.made).toEqual(['а.txt']);
    expect(results['а.txt']?.summary?.date).toBe('2027-01-11');
    expect(readFileSync(join(out, 'а.answers.json'), 'utf8')).toBe(answered);
    expect(existsSync(join(out, 'а.answers.2.json'))).toBe(false);
    const known = fakeWork();
    await runOver(input, out, known);
    expect(known.made).toEqual([]);
    writeFileSync(join(out, 'а.answers.json'), '{ "date": ');
    const broken = await runOver(input, out, fakeWork());
    expect(broken.results['а.txt']).toMatchObject({ failure: { rule: 'read/json-damaged' } });
    expect(readFileSync(join(out, 'а.docx'), 'utf8')).toContain('2027-01-11');
  });

  it('tells of results whose documents are gone, and leaves them', async () => {
    const { input, out } = folders();
    await runOver(input, out, fakeWork());
    rmSync(join(input, 'а.txt'));
    const { notes } = await runOver(input, out, fakeWork());
    expect(notes).toEqual([expect.stringContaining('1 (а.txt)')]);
    expect(existsSync(join(out, 'а.docx'))).toBe(true);
  });

  it('does not know again what changed while it was worked on', async () => {
    const { input, out } = folders({ 'а.txt': 'медленный' });
    const running = runOver(input, out, fakeWork());
    await new Promise((resolve) => setTimeout(resolve, 100));
    writeTexts(input, { 'а.txt': 'другой текст' });
    await running;
    const again = fakeWork();
    await runOver(input, out, again);
    expect(again.made).toEqual(['а.txt']);
  });

  it('keeps what was made of a document that was taken away meanwhile', async () => {
    const { input, out } = folders({ 'а.txt': 'раз' });
    const { work } = fakeWork();
    const whole: typeof work.whole = async (document, ...others) => {
      const outcome = await work.whole(document, ...others);
      rmSync(document.paths[0]);
      return outcome;
    };
    const { results } = await runOver(input, out, { work: { ...work, whole } });
    expect(results['а.txt']).toMatchObject({ state: 'done', failure: null });
    writeTexts(input, { 'а.txt': 'раз' });
    const again = fakeWork();
    await runOver(input, out, again);
    expect(again.made).toEqual(['а.txt']);
  });

  it('spreads a long scan over all processes, before it begins other documents', async () => {
    const { input, out } = folders({
      '1.pdf': 'скан 42',
      '2.pdf': 'скан 9',
      '3.pdf': 'скан 4',
      '4.txt': 'раз',
    });
    const worked = fakeWork(5);
    const { results, events } = await runOver(input, out, worked, { jobs: 4 });
    expect(worked.runs.filter(([name]) => name === '1.pdf').map(([, run]) => run.length)).toEqual([
      ...Array.from({ length: 10 }, () => 4),
      2,
    ]);
    expect(worked.runs.filter(([name]) => name === '3.pdf')).toEqual([]);
    expect(worked.atOnce()).toBe(4);
    expect(results['1.pdf']?.pages).toBe(42);
    const pages = events.filter((event) => event.kind === 'pages' && event.name === '1.pdf');
    expect(pages.at(-1)).toMatchObject({ done: 42, total: 42 });
  });

  it('is not stopped by a result that cannot be written, but by a folder that cannot', async () => {
    const { input, out } = folders();
    mkdirSync(join(out, 'а.docx'), { recursive: true });
    const { results } = await runOver(input, out, fakeWork());
    expect(results['а.txt']).toMatchObject({
      failure: { rule: 'run/output-failed' },
      exitCode: exitCodes.output,
    });
    expect(results['г.txt']).toMatchObject({ state: 'done' });
    expect(existsSync(join(out, 'а.json'))).toBe(false);
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, '');
    await expect(runOver(input, join(file, 'out'), fakeWork())).rejects.toMatchObject({
      rule: 'run/output-failed',
      exitCode: exitCodes.output,
    });
  });

  it('ends at once when it is stopped, and goes on the next time', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index}.txt`, `медленный ${index}`]),
    );
    const { input, out } = folders(texts);
    const stop = new AbortController();
    const running = runOver(input, out, fakeWork(), { signal: stop.signal, jobs: 4 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begun = performance.now();
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect(performance.now() - begun).toBeLessThan(1000);
    const done = Object.keys(resultFiles(out)).filter((name) => name.endsWith('.docx')).length;
    expect(done).toBeGreaterThan(0);
    const again = fakeWork();
    await runOver(input, out, again, { jobs: 4 });
    expect(again.made).toHaveLength(20 - done);
  });

  it('makes the same of a thousand documents whatever is done at once', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`${index % 7}/${index}.txt`, `документ ${index}`]),
    );
    const { input, out } = folders(texts);
    const first = await runOver(input, out, fakeWork(), { jobs: 4 });
    await runOver(input, `${out}-1`, fakeWork(), { jobs: 1 });
    expect(first.totals).toMatchObject({ documents: 1000, done: 1000 });
    expect(resultFiles(`${out}-1`)).toEqual(resultFiles(out));
    const again = fakeWork();
    const { totals } = await runOver(input, out, again, { jobs: 4 });
    expect({ made: again.made, known: totals.known }).toEqual({ made: [], known: 1000 });
  }, 120_000);
});
