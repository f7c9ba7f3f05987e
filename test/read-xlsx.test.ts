import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import { displayNumber } from '../pipeline/read/xlsx/display-number.ts';
import { readXlsx } from '../pipeline/read/xlsx/read-xlsx.ts';
import { short, xlsxParts, zip } from './office-kit.ts';

type Options = Parameters<typeof xlsxParts>[1];

const read = (sheet: string, options?: Options) =>
  readXlsx(zip(xlsxParts(sheet, options)), defaultLimits).blocks;
const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;
const sheet = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
const header = (number: number): string =>
  row(number, text(`A${number}`, '№') + text(`B${number}`, 'Дело') + text(`C${number}`, 'Срок'));

describe('a sheet', () => {
  test('is paragraphs, a table, paragraphs', () => {
    const blocks = read(
      `${sheet(
        row(1, text('C1', 'УТВЕРЖДАЮ')),
        row(2, text('A2', 'ПЛАН')),
        header(4),
        row(5, text('A5', 'Раздел 1')),
        row(6, `<c r="A6"><v>1</v></c>${text('B6', 'Первое')}${text('C6', 'май')}`),
        row(7, `<c r="A7"><v>2</v></c>${text('B7', 'Второе')}<c r="C7"/>`),
        row(9, text('A9', 'Директор') + text('C9', 'Лесной')),
      )}<mergeCells><mergeCell ref="A5:C5"/><mergeCell ref="A2:C2"/></mergeCells>`,
    );
    expect(blocks.map(short)).toEqual([
      'УТВЕРЖДАЮ',
      'ПЛАН',
      [['№', 'Дело', 'Срок'], ['Раздел 1'], ['1', 'Первое', 'май'], ['2', 'Второе', '']],
      'Директор\tЛесной',
    ]);
    expect(blocks[0]).toMatchObject({ align: 'right' });
  });

  test('keeps merges over rows and leaves hidden rows and columns out', () => {
    const blocks = read(
      '<cols><col min="2" max="2" hidden="1"/></cols>' +
        sheet(
          row(1, text('A1', '№') + text('B1', 'нет') + text('C1', 'Дело') + text('D1', 'Срок')),
          row(2, text('A2', '1') + text('B2', 'нет') + text('C2', 'Первое') + text('D2', 'май')),
          row(3, text('A3', 'нет') + text('C3', 'нет'), ' hidden="1"'),
          row(4, text('C4', 'Второе') + text('D4', 'июнь')),
        ) +
        '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
    );
    expect(blocks).toMatchObject([
      {
        columns: 3,
        rows: [
          { cells: [{ text: '№' }, { text: 'Дело', column: 1 }, { text: 'Срок' }] },
          { cells: [{ text: '1', rowSpan: 2 }, { text: 'Первое' }, { text: 'май' }] },
          { cells: [{ text: 'Второе', column: 1 }, { text: 'июнь' }] },
        ],
      },
    ]);
  });

  test('holds strings, results of formulas, truth values and dates as they are shown', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
    const strings = '<si><r><t>по</t></r><r><rPr><b/></rPr><t>ровну</t></r><rPh><t>x</t></rPh></si>';
    const cells = `<c t="s"><v>0</v></c><c t="str"><f>A1</f><v>итог</v></c><c t="b"><v>1</v></c><c s="1"><v>44449</v></c><c s="2"><v>44449.5</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2021-09-10T00:00:00</v></c>`;
    expect(read(sheet(row(1, cells)), { styles, strings }).map(short)).toEqual([
      'поровну\tитог\tИСТИНА\t10.09.2021\t10.09.2021\t10.09.2021',
    ]);
  });

  test('that is hidden is not read', () => {
    const parts = xlsxParts(sheet(header(1), header(2)));
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('<sheet ', '<sheet state="hidden" ');
    expect(readXlsx(zip({ ...parts, 'xl/workbook.xml': workbook }), defaultLimits).blocks).toEqual([]);
  });
});

describe('a number', () => {
  test.each([
    [3, 'General', '3'],
    [0.1 + 0.2, 'General', '0,3'],
    [1234.5, '#,##0.00', '1 234,50'],
    [0.756, '0%', '76%'],
    [0.5, '0.0#', '0,5'],
    [7, '000', '007'],
    [5, '0"-й"', '5-й'],
    [12, '"№ "0', '№ 12'],
    [-3, '0;"минус "0', '-минус 3'],
    [44449, 'dd.mm.yyyy', '10.09.2021'],
    [44449, '[$-419]d mmmm yyyy', '10.09.2021'],
    [44449, 'mmmm yyyy', 'сентябрь 2021'],
    [44449, 'yyyy', '2021'],
    [44449.75, 'dd.mm.yyyy h:mm', '10.09.2021 18:00'],
    [0.75, 'h:mm', '18:00'],
    [1, 'dd.mm.yyyy', '01.01.1900'],
    [-1, 'dd.mm.yyyy', '-1'],
    [15, '@', '15'],
  ])('%d as %s is «%s»', (value, code, shown) => {
    expect(displayNumber(value, code, false)).toBe(shown);
  });

  test('counts days from 1904 where the book does', () => {
    expect(displayNumber(42987, 'dd.mm.yyyy', true)).toBe('10.09.2021');
  });
});
