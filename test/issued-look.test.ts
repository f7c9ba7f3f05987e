import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { type OfficeSettings, usualSettings } from '../pipeline/model/office/settings.ts';
import { issueDocument } from '../pipeline/pipeline.ts';
import { templateKinds } from '../pipeline/render/kinds.ts';
import { render } from '../pipeline/render/render.ts';
import { exampleDocument } from '../templates/examples.ts';
import { exampleOf, found, hasProgram, paragraphsOf, partOf } from './render-kit.ts';

const executor = { name: 'Лугова Ирина Петровна', phone: '(81556) 4-17-03' };
const all: OfficeSettings = {
  ...usualSettings,
  requisites: 'corner',
  tableHead: 'numbers',
  appendixList: true,
  executor,
};
const order = exampleOf('order');

const print = (document: OrderDocument, settings: Partial<OfficeSettings> = {}) =>
  render(document, { draft: false, settings: { ...usualSettings, ...settings } });

/** The lines of each page of a PDF. */
const pagesOf = async (pdf: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(text.split('\n').filter((line) => line.trim() !== ''));
  }
  await document.cleanup();
  return pages;
};

/** An order whose text leaves the signature less and less room on its first page. */
const filled = (lines: number, last: number): OrderDocument => ({
  ...order,
  plans: [],
  tables: [],
  order: order.order && {
    ...order.order,
    clauses: [
      { number: '1', text: 'слово '.repeat(14 * lines).trim(), items: [] },
      { number: '2', text: 'конец '.repeat(14 * last).trim(), items: [] },
    ],
  },
});

describe('the signature', () => {
  it.each([16, 18, 20, 22, 24, 30])('keeps two lines of a long clause after %i lines', async (lines) => {
    const pages = await pagesOf((await print(filled(lines, 5), { executor })).pdf);
    const signed = pages.find((page) => page.some((line) => line.includes('Белозёрова'))) ?? [];
    expect(signed.filter((line) => line.includes('конец')).length).toBeGreaterThan(1);
    expect(signed.join('\n')).toContain(executor.name);
  });

  it('is kept by Word with the last clause, which itself may go on over a page', async () => {
    const { docx } = await print(filled(20, 5));
    const [style = ''] = found(
      partOf(docx, 'word/styles.xml'),
      /(<w:style [^>]*w:styleId="LastClause">.*?<\/w:style>)/gs,
    );
    expect(style).toContain('<w:keepNext/>');
    expect(style).not.toContain('keepLines');
  });
});

describe('a table whose columns’ numbers are repeated', () => {
  const columns = ['№', 'Фамилия', 'Должность'];
  const rows = Array.from({ length: 70 }, (_, index) => [String(index + 1), 'Лужин И.И.', 'учитель']);
  const long = { ...order, plans: [], tables: [{ appendix: '1', title: 'Список', columns, rows }] };

  it('begins its next page with them alone', async () => {
    const { docx, pdf } = await print(long, { tableHead: 'numbers' });
    const pages = await pagesOf(pdf);
    expect(pages.flat().filter((line) => line.includes('Фамилия'))).toHaveLength(1);
    expect(pages.at(-1)?.slice(1, 4).join(' ').trim()).toMatch(/^1\s+2\s+3/);
    const repeated = found(
      partOf(docx, 'word/document.xml'),
      /(<w:tr>(?:(?!<\/w:tr>).)*tblHeader.*?<\/w:tr>)/gs,
    );
    expect(repeated.map((row) => found(row, /<w:t(?: [^>]*)?>([^<]*)/g))).toEqual([['1', '2', '3']]);
  });

  it('has no headings where the table has none', async () => {
    const tables = [
      { appendix: '1', title: 'Состав', columns: [null, null], rows: [['Лужин И.И.', 'учитель']] },
    ];
    const { docx } = await print({ ...order, plans: [], tables }, { tableHead: 'numbers' });
    expect(partOf(docx, 'word/document.xml')).not.toContain('tblHeader');
  });
});

describe('the list of appendices', () => {
  it('tells their sheets, the same in both forms', async () => {
    const { docx, pdf } = await print(order, { appendixList: true });
    const listed = paragraphsOf(docx).filter((text) => /1\sэкз\.$/.test(text));
    expect(listed).toEqual([
      expect.stringMatching(/^1\. План работы .* на\s1\sл\. в\s1\sэкз\.$/),
      expect.stringMatching(/^2\. Состав .* на\s1\sл\. в\s1\sэкз\.$/),
    ]);
    expect((await pagesOf(pdf))[0]?.join('\n')).toContain('на 1 л. в 1');
  });

  it('stands on one line for one appendix', async () => {
    const { docx } = await print({ ...order, tables: [] }, { appendixList: true });
    expect(paragraphsOf(docx).filter((text) => text.startsWith('Приложение:'))).toHaveLength(1);
  });
});

it('names those below it in a row over all columns', async () => {
  const { docx } = await print(await exampleDocument('appendices'));
  const rows = found(partOf(docx, 'word/document.xml'), /(<w:tr>.*?<\/w:tr>)/gs);
  const group = rows.find((row) => row.includes('Члены комиссии')) ?? '';
  expect(group).toContain('<w:gridSpan w:val="2"/>');
});

describe('the rules of the office find nothing in what is issued', () => {
  it.each(templateKinds.flatMap((kind) => [['2025', kind] as const, ['2016', kind] as const]))(
    '%s: %s',
    async (profile, kind) => {
      const document = await exampleDocument(kind);
      for (const settings of [usualSettings, all])
        expect((await issueDocument(document, { settings: { ...settings, profile } })).diagnostics).toEqual(
          [],
        );
    },
  );
});

describe.skipIf(!hasProgram('soffice') && !process.env['CI'])('in LibreOffice (soffice)', () => {
  it('papers have as many pages as their PDF, and each page begins alike', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'look-'));
    try {
      const printed = await Promise.all(
        templateKinds.map(async (kind) => ({ kind, ...(await print(await exampleDocument(kind), all)) })),
      );
      for (const { kind, docx } of printed) writeFileSync(join(folder, `${kind}.docx`), docx);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const files = templateKinds.map((kind) => join(folder, `${kind}.docx`));
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
      const beginnings = async (pdf: Uint8Array) =>
        (await pagesOf(pdf)).map((page) => page.join(' ').replace(/\s+/g, ' ').slice(0, 30));
      for (const { kind, pdf } of printed)
        expect(await beginnings(readFileSync(join(folder, `${kind}.pdf`)))).toEqual(await beginnings(pdf));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
