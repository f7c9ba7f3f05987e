/** Reports of what nobody wishes for: hostile names, endless texts, disks and files in the way. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { DocumentResult } from '../pipeline/run/outcome.ts';
import { writeReports } from '../pipeline/run/report/write-reports.ts';
import { failedResult, oneByOne, plainSummary, resultOf, said, totalsOf } from './batch-kit.ts';
import { elementsOf, mixed, namesIn, reportsOf, rootOf, sarifOf } from './report-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

describe('hostile names and texts', () => {
  const name = '"><script>alert(1)</script>&\u202egpj.\u0000\u001b[31m\ud800\ufffe';
  const hostile = [
    failedResult(name, name),
    resultOf(`${name}.pdf`, {
      summary: { ...plainSummary, title: name, number: name, diagnostics: [said('error', 'x/y', name)] },
      files: [name],
      thumbnail: name,
    }),
  ];

  test('stand in the page as text alone', async () => {
    const page = (await reportsOf(hostile, { sourceOf: (each) => each })).read('index.html');
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
    expect(page).not.toMatch(/[\0\x1b\u202e]/u);
  });

  test('leave XML, JSON and the summary whole', async () => {
    const { read } = await reportsOf(hostile);
    const [first] = elementsOf(rootOf(read('junit.xml')), 'testcase');
    expect(first?.attributes['name']).toContain('script>&\ufffdgpj.');
    expect(sarifOf(read('results.sarif')).runs[0]?.results).toHaveLength(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
    expect(read('summary.txt')).not.toMatch(/[\0\x1b\u202e]/u);
  });

  test('of a megabyte make no report of gigabytes', async () => {
    const long = 'ж'.repeat(1_000_000);
    const { read } = await reportsOf([
      resultOf('a.pdf', {
        summary: {
          ...plainSummary,
          title: long,
          diagnostics: [said('error', 'x/y', long), said('warning', 'x/z', long)],
        },
      }),
      failedResult('b.pdf', long),
    ]);
    for (const report of ['index.html', 'junit.xml', 'results.sarif', 'documents.csv', 'summary.txt'])
      expect(read(report).length).toBeLessThan(60_000);
  });
});

describe('reports are written whole or not at all', () => {
  async function* broken(): AsyncGenerator<DocumentResult> {
    yield resultOf('a.pdf');
    throw new Error('the ledger cannot be read');
  }

  test('those of the last run stay where the results cannot be read', async () => {
    const { folder, read } = await reportsOf(mixed);
    const before = read('index.html');
    await expect(writeReports(broken, totalsOf(mixed), folder)).rejects.toThrow('the ledger');
    expect(read('index.html')).toBe(before);
    expect(readdirSync(join(folder, 'report'))).not.toContain('.new');
  });

  test('none takes its place where one cannot; what is in the way is told', async () => {
    const { folder, read } = await reportsOf(mixed);
    const before = read('documents.csv');
    const blocked = join(folder, 'report', 'index-2.html');
    mkdirSync(blocked);
    writeFileSync(join(blocked, 'x'), '');
    const many = Array.from({ length: 300 }, (_, index) => resultOf(`${index}.pdf`));
    await expect(writeReports(() => oneByOne(many), totalsOf(many), folder)).rejects.toMatchObject({
      rule: 'run/output-failed',
      exitCode: 5,
    });
    expect(read('documents.csv')).toBe(before);
    expect(namesIn(read('index.html'))).toHaveLength(mixed.length);
  });

  test('what an ended run left is put away', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'report/.new'), { recursive: true });
    writeFileSync(join(folder, 'report/.new/results'), 'half');
    await writeReports(() => oneByOne(mixed), totalsOf(mixed), folder);
    expect(existsSync(join(folder, 'report/.new'))).toBe(false);
    expect(namesIn(readFileSync(join(folder, 'report/index.html'), 'utf8'))).toHaveLength(mixed.length);
  });
});

describe('a great many results', () => {
  test('holds no more than GitHub takes, and tells what it left out', async () => {
    const noisy = { ...plainSummary, diagnostics: Array.from({ length: 30 }, () => said('warning')) };
    const { read } = await reportsOf(
      Array.from({ length: 1000 }, (_, index) => resultOf(`${index}.pdf`, { summary: noisy })),
    );
    const [run] = sarifOf(read('results.sarif')).runs;
    expect(run?.results).toHaveLength(25_000);
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain('5\u00a0000');
    expect(read('summary.txt')).toContain('В results.sarif не вошло замечаний: 5\u00a0000');
  });

  test('is no heavier than GitHub takes, though its texts can hardly be compressed', async () => {
    const noise = (seed: number): string =>
      createHash('shake256', { outputLength: 2000 })
        .update(String(seed))
        .digest()
        .toString('utf16le')
        .toWellFormed();
    const results = Array.from({ length: 5500 }, (_, seed) =>
      resultOf(`${seed}.pdf`, {
        summary: { ...plainSummary, diagnostics: [said('warning', 'check/noise', noise(seed))] },
      }),
    );
    const { read } = await reportsOf(results);
    const text = read('results.sarif');
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(sarifOf(text).runs[0]?.results.length).toBeLessThan(5500);
    expect(read('summary.txt')).toContain('В results.sarif не вошло замечаний');
  });
});
