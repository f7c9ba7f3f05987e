import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Item, OrderDocument, Plan } from '../pipeline/model/document.ts';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { PaperForm } from '../pipeline/model/paper-form.ts';
import { issueDocument } from '../pipeline/pipeline.ts';
import { readSheets } from '../pipeline/read/read-sheets.ts';
import { exampleOf, found, partOf, pdfWords, wordsOf } from './render-kit.ts';

const example = exampleOf('order');

const write = async (document: OrderDocument, form: PaperForm): Promise<Uint8Array> => {
  const { files } = await issueDocument(document, { forms: [form] });
  const [file] = files;
  if (!file) throw new Error(`${form} was not written`);
  return file.bytes;
};

const writeText = async (document: OrderDocument, form: PaperForm): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await write(document, form));

const itemOf = (change: Partial<Item>): Item => ({
  number: '1',
  activity: 'Собрание',
  deadline: null,
  responsible: null,
  result: null,
  other: [],
  ...change,
});

/** The example with these items in its plan, and other columns. */
const withItems = (items: readonly Item[], change: Partial<Plan> = {}): OrderDocument => {
  const plans = example.plans.map((plan) => ({
    ...plan,
    sections: [{ number: '1', title: 'Раздел', tasks: 'сделать всё', items }],
    ...change,
  }));
  return { ...example, plans, tables: [] };
};

const context = { say: () => undefined, today: '2026-01-01', signal: new AbortController().signal };

const cellsOf = async (document: OrderDocument) => {
  const bytes = await write(document, 'xlsx');
  const [sheet, ...others] = await readSheets({ name: 'план.xlsx', bytes }, context, {
    limits: defaultLimits,
  });
  return {
    bytes,
    others,
    name: sheet?.name,
    rows: sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)),
  };
};

const dated = itemOf({
  deadline: {
    text: 'январь, июль',
    terms: [
      { kind: 'period', from: '2026-01-01', to: '2026-01-31' },
      { kind: 'period', from: '2026-07-01', to: '2026-07-31' },
    ],
  },
  responsible: { text: 'Завуч, завхоз', parties: ['Завуч', 'завхоз'] },
});

const formula = itemOf({ number: '2', activity: '=HYPERLINK("http://x")', result: '@SUM(A1)' });

describe('the workbook of a plan', () => {
  it('has the plan’s columns, what its deadlines mean, and its sections', async () => {
    const { name, rows } = await cellsOf(withItems([dated]));
    expect(name).toBe('Приложение № 1');
    expect(rows?.slice(2)).toEqual([
      [
        '№ п/п',
        'Мероприятие',
        'Срок',
        'Начало',
        'Окончание',
        'Вид срока',
        'Ответственный',
        'Ожидаемый результат',
      ],
      ['1. Раздел'],
      ['Задачи: сделать всё'],
      ['1', 'Собрание', 'январь, июль', '01.01.2026', '31.07.2026', 'период (2)', 'Завуч\nзавхоз'],
    ]);
    expect(rows?.slice(0, 2).flat()).toContain('Приказ от 29.08.2025 № 214-ОД');
  });

  it('has days as dates, filters, a frozen header that each page repeats, and no formula', async () => {
    const { bytes } = await cellsOf(withItems([dated, formula]));
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(found(sheet, /<v>(\d+)<\/v>/g)).toEqual(['46023', '46234']);
    expect(sheet).toMatch(/<autoFilter ref="A3:H\d"\/>/u);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).not.toContain('<f>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('has a sheet for each plan and table', async () => {
    const { others } = await cellsOf(example);
    expect(others).toHaveLength(example.plans.length + example.tables.length - 1);
  });

  it('keeps cells of columns with one heading apart', async () => {
    const columns = [
      { role: 'activity', heading: 'Что' },
      { role: 'other', heading: 'Место' },
      { role: 'other', heading: 'Место' },
    ] as const;
    const other = [
      { heading: 'Место', text: 'зал' },
      { heading: 'Место', text: 'двор' },
    ];
    const document = withItems([itemOf({ other })], { columns });
    expect((await cellsOf(document)).rows?.at(-1)).toEqual(['Собрание', 'зал', 'двор']);
    expect(await writeText(document, 'csv')).toContain('Что;Место;Место (2)\r\n');
  });
});

describe('the CSV of a plan', () => {
  it('is what a Russian Excel reads, a row an item', async () => {
    const lines = (await writeText(withItems([dated, formula]), 'csv')).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFПриложение;План;Раздел;№ п/п;Мероприятие;Срок;Начало;Окончание;Вид срока;Ответственный;Ожидаемый результат',
    );
    expect(lines[1]).toMatch(
      /;1\. Раздел;1;Собрание;январь, июль;01\.01\.2026;31\.07\.2026;период \(2\);"Завуч\nзавхоз";$/u,
    );
    expect(lines[2]).toMatch(/;"'=HYPERLINK\(""http:\/\/x""\)";;;;;;'@SUM\(A1\)$/u);
    expect(lines[3]).toBe('');
  });

  it('hides no formula behind a sign that a spreadsheet skips', async () => {
    const csv = await writeText(withItems([itemOf({ activity: '\0\x1b=1+1\x07' })]), 'csv');
    expect(csv).toContain(";'=1+1");
    expect(csv).not.toMatch(/(?![\r\n])\p{Cc}/u);
  });

  it('has the columns of all plans', async () => {
    const [plan] = withItems([dated]).plans;
    const second = { ...plan, columns: [{ role: 'activity', heading: 'Дело' }] } as Plan;
    const [head = '', , last = ''] = (
      await writeText({ ...example, plans: [plan, second] as Plan[] }, 'csv')
    ).split('\r\n');
    expect(head).toMatch(/Ожидаемый результат;Дело$/u);
    expect(last).toMatch(/;Собрание$/u);
  });
});

type Node = DefaultTreeAdapterTypes.ChildNode;

const nodesOf = (node: Node | DefaultTreeAdapterTypes.Document): readonly Node[] =>
  'childNodes' in node ? node.childNodes.flatMap((child) => [child, ...nodesOf(child)]) : [];

/** The words of a page's body. */
const pageWords = (html: string): readonly string[] =>
  wordsOf(
    nodesOf(parse(html))
      .filter(
        (node) =>
          node.nodeName === '#text' &&
          node.parentNode?.nodeName !== 'style' &&
          node.parentNode?.nodeName !== 'title',
      )
      .map((node) => ('value' in node ? node.value : ''))
      .join(' '),
  );

describe('the page of a document', () => {
  it.each(['order', 'plan'] as const)('says what the PDF of the %s says', async (kind) => {
    const document = exampleOf(kind);
    const [html, pdf] = await Promise.all([writeText(document, 'html'), write(document, 'pdf')]);
    const letters = (words: readonly string[]): string =>
      [...new Set(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')))]
        .filter(({ length }) => length > 3)
        .sort()
        .join(' ');
    const printed = new Set(letters(await pdfWords(pdf)).split(' '));
    expect(
      letters(pageWords(html))
        .split(' ')
        .filter((word) => !printed.has(word)),
    ).toEqual([]);
  });

  it('needs nothing else and runs nothing, whatever stands in the document', async () => {
    const hostile = '</td><script>alert(1)</script><img src=x onerror=alert(1)> {{title}} "\'&';
    const document = withItems(
      [itemOf({ activity: hostile, responsible: { text: hostile, parties: [hostile] } })],
      {
        title: hostile,
        columns: example.plans[0]?.columns.map((column) => ({ ...column, heading: hostile })) ?? [],
      },
    );
    const html = await writeText(document, 'html');
    const nodes = nodesOf(parse(html));
    const names = new Set(nodes.map(({ nodeName }) => nodeName));
    for (const name of ['script', 'img', 'link', 'iframe', 'object']) expect(names).not.toContain(name);
    const attributes = nodes.flatMap((node) => ('attrs' in node ? node.attrs.map((each) => each.name) : []));
    expect(attributes.filter((name) => name.startsWith('on') || name === 'src' || name === 'href')).toEqual(
      [],
    );
    expect(html).not.toMatch(/url\(|@import/u);
    expect(pageWords(html).join(' ')).toContain('{{title}}');
  });

  it('names each cell for a narrow screen', async () => {
    const nodes = nodesOf(parse(await writeText(withItems([dated]), 'html')));
    const named = nodes.flatMap((node) =>
      'attrs' in node ? node.attrs.filter(({ name }) => name === 'data-name').map(({ value }) => value) : [],
    );
    expect(named).toEqual(['№ п/п', 'Мероприятие', 'Срок', 'Ответственный', 'Ожидаемый результат']);
  });
});

describe('the text of a letter', () => {
  it('tells who does what by when, each party’s by their days', async () => {
    const by = (number: string, date: string, ...parties: readonly string[]): Item =>
      itemOf({
        number,
        activity: `Дело ${number}`,
        deadline: { text: date, terms: [{ kind: 'by', date }] },
        responsible: parties.length > 0 ? { text: parties.join(', '), parties } : null,
      });
    const items = [
      by('1', '2026-05-01', 'Врач', 'завуч'),
      by('2', '2026-02-01', 'Врач'),
      by('3', '2026-01-01'),
    ];
    const text = await writeText(withItems(items), 'email');
    expect(text).toMatch(/^Тема: Приказ от 29\.08\.2025 № 214-ОД «Об утверждении [^\n]*»\n\n/u);
    expect(found(text, /^(.*):\n – (.*)$/gmu)).toEqual(['Врач', 'Завуч', 'Ответственный не назван']);
    expect(found(text, /^ – (.*)$/gmu)).toEqual(['2. Дело 2', '1. Дело 1', '1. Дело 1', '3. Дело 3']);
    expect(text).toContain('   Ответственные: Врач, завуч\n');
    expect(text).not.toMatch(/\n{3}/u);
  });

  it('lets no text begin a line of its own', async () => {
    const title = 'О порядке\r\nBcc: all@x';
    const document = { ...example, order: example.order && { ...example.order, title } };
    const [subject] = (await writeText(document, 'email')).split('\n');
    expect(subject).toContain('«О порядке Bcc: all@x»');
  });
});
