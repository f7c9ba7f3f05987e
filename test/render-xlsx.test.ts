import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { Sheet, SheetValue } from '../pipeline/model/sheet.ts';
import { readSheets } from '../pipeline/read/read-sheets.ts';
import { renderXlsx } from '../pipeline/render/xlsx/render-xlsx.ts';
import { officePrint, wideness } from './office-print.ts';
import { found, hasProgram, partOf } from './render-kit.ts';

const sheetOf = (values: readonly (readonly SheetValue[])[], change: Partial<Sheet> = {}): Sheet => ({
  name: 'План',
  title: ['План работы', 'на 2026 год'],
  columns: [
    { heading: '№', width: 6, align: 'center' },
    { heading: 'Мероприятие', width: 40 },
    { heading: 'Срок', width: 12, align: 'center' },
  ],
  rows: values.map((row) => ({ kind: 'values', values: row })),
  landscape: true,
  ...change,
});

const context = { say: () => undefined, today: '2026-01-01', signal: new AbortController().signal };

/** The texts that our own reader finds, row by row. */
const readBack = async (bytes: Uint8Array) =>
  (await readSheets({ name: 'таблица.xlsx', bytes }, context, { limits: defaultLimits })).map(
    ({ name, rows }) => ({
      name,
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    }),
  );

const sheetXml = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml');

describe('a spreadsheet', () => {
  it('has numbers and dates as such, and reads back as it was written', async () => {
    const bytes = renderXlsx([
      sheetOf([
        [1, 'Собрание', { date: '2026-05-14' }],
        [2, null, null],
      ]),
    ]);
    expect(sheetXml(bytes)).toContain('<v>46156</v>');
    expect(found(partOf(bytes, 'xl/styles.xml'), /formatCode="(.*?)"/g)).toEqual(['dd\\.mm\\.yyyy']);
    expect(await readBack(bytes)).toEqual([
      {
        name: 'План',
        rows: [
          ['План работы'],
          ['на 2026 год'],
          ['№', 'Мероприятие', 'Срок'],
          ['1', 'Собрание', '14.05.2026'],
          ['2'],
        ],
      },
    ]);
  });

  it('writes a date from before the right days of its calendar as a text', async () => {
    const bytes = renderXlsx([sheetOf([[1, 'Основание школы', { date: '1898-09-01' }]])]);
    expect((await readBack(bytes))[0]?.rows.at(-1)).toEqual(['1', 'Основание школы', '01.09.1898']);
  });

  it('has filters, a header that stays and stands on each page, and pages on their side', () => {
    const bytes = renderXlsx([sheetOf([[1, 'Собрание', null]], { name: "Школа 'Луч'" })]);
    const xml = sheetXml(bytes);
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:C4"/>');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(found(partOf(bytes, 'xl/workbook.xml'), /<definedName [^>]*>(.*?)</g)).toEqual([
      "'Школа ''Луч'!$A$3:$C$4",
      "'Школа ''Луч'!$3:$3",
    ]);
  });

  it('merges titles and section rows over all columns, and gives long texts height', () => {
    const long = 'подготовка школы к новому учебному году '.repeat(5).trim();
    const rows: Sheet['rows'] = [
      { kind: 'section', text: 'Январь' },
      { kind: 'values', values: [1, long, null], struck: true },
    ];
    const xml = sheetXml(renderXlsx([sheetOf([], { rows })]));
    expect(found(xml, /<mergeCell ref="(.*?)"/g)).toEqual(['A1:C1', 'A2:C2', 'A4:C4']);
    const heights = found(xml, /<row r="\d+" ht="(\d+)"/g).map(Number);
    expect(heights[4]).toBeGreaterThan(4 * (heights[2] ?? 0));
    expect(partOf(renderXlsx([sheetOf([], { rows })]), 'xl/styles.xml')).toContain('<strike/>');
  });

  it.each(['=HYPERLINK("http://x.test";"жми")', '+7 (000) 000-00-00', '@SUM(A1)', '-1+1', ' =1'])(
    'keeps «%s» a text, also when a person edits it',
    async (text) => {
      const bytes = renderXlsx([sheetOf([[1, text, null]])]);
      expect(sheetXml(bytes)).not.toContain('<f>');
      const [style] = found(sheetXml(bytes), /<c r="B4" s="(\d+)"/g);
      const formats = found(partOf(bytes, 'xl/styles.xml').split('<cellXfs')[1] ?? '', /<xf [^>]*>/g);
      expect(formats[Number(style)]).toContain('quotePrefix="1"');
      expect((await readBack(bytes))[0]?.rows.at(-1)).toEqual(['1', text.trim()]);
    },
  );

  it.each([
    ['a\u0000b\u0001c\u001f', 'abc'],
    ['половина \ud83d знака', 'половина  знака'],
    ['_x0041_ и _x005F_', '_x0041_ и _x005F_'],
    ['<b>&amp;</b> "в кавычках"', '<b>&amp;</b> "в кавычках"'],
    ['две\nстроки', 'две\nстроки'],
  ])('takes %j', async (text, read) => {
    const bytes = renderXlsx([sheetOf([[1, text, null]])]);
    expect((await readBack(bytes))[0]?.rows.at(-1)).toEqual(['1', read]);
  });

  it('refuses a text that no cell holds', () => {
    expect(() => renderXlsx([sheetOf([[1, 'о'.repeat(100_000), null]])])).toThrow(
      'В ячейке B4 оказалось бы 100000 знаков',
    );
  });

  it('names its sheets as Excel allows, each by another name', async () => {
    const named = (name: string): Sheet => sheetOf([[1, 'Собрание', null]], { name });
    const long = 'Очень длинное название серии приказов';
    const bytes = renderXlsx([named("ОД/2026: '*?[]"), named(''), named(long), named(long.toUpperCase())]);
    expect((await readBack(bytes)).map(({ name }) => name)).toEqual([
      'ОД 2026',
      'Лист',
      'Очень длинное название серии пр',
      'ОЧЕНЬ ДЛИННОЕ НАЗВАНИЕ СЕРИ (2)',
    ]);
  });

  it('is the same bytes each time', () => {
    const sheets = [sheetOf([[1, 'Собрание', { date: '2026-05-14' }]])];
    expect(renderXlsx(sheets)).toEqual(renderXlsx(sheets));
  });

  it.skipIf(!hasProgram('soffice') && !process.env['CI'])('opens in LibreOffice (soffice)', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [
      index + 1,
      'Собрание '.repeat(8),
      { date: '2026-05-14' },
    ]);
    const pages = await wideness(await officePrint(renderXlsx([sheetOf(rows)]), 'xlsx'));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(Boolean)).toBe(true);
  });
});
