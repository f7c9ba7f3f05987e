import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import type { DocumentResult } from '../pipeline/run/outcome.ts';
import type { Gate } from '../pipeline/run/report/gate.ts';
import { type ReportManner, writeReports } from '../pipeline/run/report/write-reports.ts';
import { failedResult, oneByOne, plainSummary, resultOf, said, totalsOf } from './batch-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

/** Writes the reports of these results into a new folder; gives a way to read them. */
const reportsOf = async (results: readonly DocumentResult[], manner: ReportManner = {}) => {
  const folder = scratchFolder();
  const paths = await writeReports(() => oneByOne(results), totalsOf(results), folder, manner);
  const read = (name: string): string => readFileSync(join(folder, 'report', name), 'utf8');
  return { folder, paths, read };
};

const warned = {
  ...plainSummary,
  diagnostics: [said('warning'), said('info', 'read/encoding-detected', 'Кодировка KOI8-R.')],
};
const faulty = {
  ...plainSummary,
  diagnostics: [said('warning'), said('error', 'recognize/page-failed', 'Страница не распознана.')],
};
const asking = {
  ...plainSummary,
  draft: true,
  toConfirm: { places: 3, people: 1 },
  missing: [{ path: '/order/date', where: 'Дата приказа', old: null, reason: 'Её знаете только вы.' }],
};

const mixed: readonly DocumentResult[] = [
  resultOf('b/10.pdf'),
  resultOf('b/2.pdf', { summary: warned, state: 'known' }),
  resultOf('a.docx', { summary: faulty, exitCode: 1 }),
  failedResult('b/1.pdf'),
  resultOf('b/ask.docx', { summary: asking }),
];

const elementsOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return [...(child.name === name ? [child] : []), ...elementsOf(child, name)];
  });

const rootOf = (xml: string): XmlElement => {
  const { root } = parseXml(xml);
  if (!root) throw new Error('no root');
  return root;
};

/** The rows of a CSV of RFC 4180 with semicolons. */
const rowsOf = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

const sarifOf = (text: string) =>
  JSON.parse(text) as {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
      readonly invocations: readonly {
        readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
      }[];
    }[];
  };

const namesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<bdi>([^<]*)<\/bdi>/g)].map(([, name = '']) => name);

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
        '  1. 2 документа, всего 2 раза: Прочитано неуверенно: «3024». Сверьте с оригиналом. [check/doubtful-words]',
      ]),
    );
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
