import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Gate } from '../pipeline/run/report/gate.ts';
import { writeReports } from '../pipeline/run/report/write-reports.ts';
import { failedResult, oneByOne, plainSummary, resultOf, said, totalsOf } from './batch-kit.ts';
import { elementsOf, mixed, namesIn, reportsOf, rootOf, rowsOf, sarifOf } from './report-kit.ts';

describe('the reports of a run', () => {
  test('are named, the page first', async () => {
    const { folder, paths } = await reportsOf(mixed);
    const names = ['index.html', 'summary.txt', 'documents.csv', 'junit.xml', 'results.sarif'];
    expect(paths).toEqual(names.map((name) => join(folder, 'report', name)));
    expect(readdirSync(join(folder, 'report')).toSorted()).toEqual(names.toSorted());
  });

  test('are the same in whatever order the documents were done', async () => {
    const [one, other] = [await reportsOf(mixed), await reportsOf(mixed.toReversed())];
    for (const name of ['index.html', 'documents.csv', 'junit.xml', 'results.sarif'])
      expect(other.read(name)).toBe(one.read(name));
  });

  test('sum up in Russian, the worst documents and the commonest remarks named', async () => {
    const { read } = await reportsOf(mixed);
    expect(read('summary.txt').split('\n')).toEqual(
      expect.arrayContaining([
        'Документов: 5. Обработано: 4, из них готовы с прошлого раза: 1, не обработано: 1.',
        'С ошибками: 1, с предупреждениями: 1, без замечаний: 2.',
        'Оформлено: 4, из них с пометкой «ПРОЕКТ»: 1.',
        'Сомнений: 7, открытые вопросы: указать 1, подтвердить 3 места, подтвердить 1 человека.',
        '  1. b/1.pdf — не обработан: Файл повреждён: его не открыть.',
        '  2. a.docx — с ошибками, 1 сомнение: Страница не распознана.',
        '  1. 2 документа: Прочитано неуверенно: «3024». Сверьте с оригиналом. [check/doubtful-words]',
      ]),
    );
  });

  test('say what to do next, and to sign only what can be signed', async () => {
    const stepsOf = async (results: Parameters<typeof reportsOf>[0]): Promise<string> =>
      (await reportsOf(results)).read('summary.txt').split('Дальше:').at(-1) ?? '';
    const draft = resultOf('a.docx', { summary: { ...plainSummary, draft: true } });
    expect(await stepsOf([resultOf('a.docx')])).toContain('подписывайте');
    expect(await stepsOf([resultOf('b.docx'), draft])).toContain('подписывайте');
    expect(await stepsOf([draft])).not.toContain('подписывайте');
    expect(await stepsOf([failedResult('a.docx')])).not.toContain('подписывайте');
    const diagnostics = [said('warning', 'batch/file-kept', 'Файл a.docx оставлен.')];
    const kept = resultOf('a.docx', { summary: { ...plainSummary, diagnostics } });
    expect(await stepsOf([kept])).toContain('Файлы, исправленные вами, оставлены как есть');
  });

  test('are written for no documents too', async () => {
    const { read } = await reportsOf([]);
    expect(read('summary.txt')).toContain('Документов не нашлось');
    expect(rootOf(read('junit.xml')).attributes).toMatchObject({ tests: '0', failures: '0' });
    expect(sarifOf(read('results.sarif')).runs[0]?.results).toEqual([]);
    expect(namesIn(read('index.html'))).toEqual([]);
  });
});

describe('junit.xml', () => {
  test('has a suite a folder and a case a document, in the order of people', async () => {
    const root = rootOf((await reportsOf(mixed)).read('junit.xml'));
    expect(root.attributes).toMatchObject({ tests: '5', failures: '2', errors: '0' });
    const suites = elementsOf(root, 'testsuite');
    expect(suites.map(({ attributes: { name, tests, failures } }) => [name, tests, failures])).toEqual([
      ['.', '1', '1'],
      ['b', '4', '1'],
    ]);
    expect(elementsOf(root, 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
      'a.docx',
      '1.pdf',
      '2.pdf',
      '10.pdf',
      'ask.docx',
    ]);
  });

  test.each<[string, Gate, readonly string[]]>([
    ['errors', { failOn: 'error', maxDoubts: null }, ['a.docx', '1.pdf']],
    ['warnings', { failOn: 'warning', maxDoubts: null }, ['a.docx', '1.pdf', '2.pdf']],
    ['doubts', { failOn: 'error', maxDoubts: 4 }, ['a.docx', '1.pdf', 'ask.docx']],
  ])('fails the documents that the gate does not let pass: %s', async (_, gate, names) => {
    const root = rootOf((await reportsOf(mixed, { gate })).read('junit.xml'));
    const failed = elementsOf(root, 'testcase').filter((each) => elementsOf(each, 'failure').length > 0);
    expect(failed.map(({ attributes }) => attributes['name'])).toEqual(names);
  });

  test('says of a failed document what happened and what to do', async () => {
    const root = rootOf((await reportsOf([failedResult('x.pdf')])).read('junit.xml'));
    const [failure] = elementsOf(root, 'failure');
    expect(failure?.attributes).toEqual({ message: 'Файл повреждён: его не открыть.', type: 'read/damaged' });
    expect(failure?.text).toBe('Файл повреждён: его не открыть.\nСохраните его заново и повторите.');
  });
});

describe('results.sarif', () => {
  test('has a result for each thing that was said, failures too, the gravest documents first', async () => {
    const [run] = sarifOf((await reportsOf(mixed)).read('results.sarif')).runs;
    expect(run?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['read/damaged', 'error'],
      ['check/doubtful-words', 'warning'],
      ['recognize/page-failed', 'error'],
      ['check/doubtful-words', 'warning'],
      ['read/encoding-detected', 'note'],
    ]);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('names files by their paths from the folder that the program runs in, whatever is in their names', async () => {
    const { read } = await reportsOf([failedResult('a #1?.pdf')], { sourceOf: (name) => `in/${name}` });
    const [result] = sarifOf(read('results.sarif')).runs[0]?.results ?? [];
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('in/a%20%231%3F.pdf');
  });
});

describe('documents.csv', () => {
  test('has a row a document, as a Russian Excel reads it', async () => {
    const csv = (await reportsOf(mixed)).read('documents.csv');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [heads = [], ...rows] = rowsOf(csv);
    expect(rows.map(([name]) => name)).toEqual(['a.docx', 'b/1.pdf', 'b/2.pdf', 'b/10.pdf', 'b/ask.docx']);
    for (const row of rows) expect(row).toHaveLength(heads.length);
    const ask = Object.fromEntries(heads.map((head, index) => [head, rows[4]?.[index]]));
    expect(ask).toMatchObject({
      Дата: '01.09.2022',
      Страниц: '3',
      Сомнений: '5',
      Указать: '1',
      Подтвердить: '4',
      ПРОЕКТ: 'да',
    });
  });

  test('runs no formula, and its cells hold what would end them', async () => {
    const name = '=cmd|"x";y\n.pdf';
    const [, row] = rowsOf((await reportsOf([resultOf(name)])).read('documents.csv'));
    expect(row?.[0]).toBe(`'${name}`);
  });
});

describe('index.html', () => {
  test('has what failed first, then by doubts', async () => {
    expect(namesIn((await reportsOf(mixed)).read('index.html'))).toEqual([
      '1.pdf',
      'a.docx',
      '2.pdf',
      'ask.docx',
      '10.pdf',
    ]);
  });

  test('goes on after two hundred documents, each on one page; pages of a longer report go', async () => {
    const many = Array.from({ length: 450 }, (_, index) => resultOf(`${index}.pdf`));
    const { folder, read } = await reportsOf(many);
    const pages = ['index.html', 'index-2.html', 'index-3.html'];
    expect(pages.map((page) => namesIn(read(page)).length)).toEqual([200, 200, 50]);
    expect(new Set(pages.flatMap((page) => namesIn(read(page)))).size).toBe(450);
    expect(read('index-2.html')).toContain('href="index-3.html"');
    // «249.pdf» is where the list of names says.
    const [, page = '', id] = /href="(index-2\.html)#(d\d+)"><bdi>249\.pdf</.exec(read('names.html')) ?? [];
    expect(read(page)).toMatch(new RegExp(`<li id="${id}" data-key="249\\.pdf"`));
    await writeReports(() => oneByOne(mixed), totalsOf(mixed), folder);
    const left = readdirSync(join(folder, 'report')).filter((name) => name.endsWith('.html'));
    expect(left).toEqual(['index.html']);
  });

  test('links to the results, the picture and the source', async () => {
    const result = resultOf('п/a b#.pdf', { files: ['п/a b#.docx'], thumbnail: 'report/thumbs/1.webp' });
    const { folder, read } = await reportsOf([result], { sourceOf: (name) => join('/in', name) });
    const page = read('index.html');
    expect(page).toContain('href="../%D0%BF/a%20b%23.docx"');
    expect(page).toContain('src="./thumbs/1.webp"');
    const [, source = ''] = /<a href="([^"]+)"><bdi>/.exec(page) ?? [];
    const resolved = new URL(source, new URL(`file://${folder}/report/`));
    expect(decodeURIComponent(resolved.pathname)).toBe('/in/п/a b#.pdf');
  });
});
