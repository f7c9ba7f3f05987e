import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { Table } from '../pipeline/model/paper/block.ts';
import { readDocx } from '../pipeline/read/docx/read-docx.ts';
import { bareTable, docx, listener, p, readShort, ruledTable, tc, tr } from './office-kit.ts';

const blocksOf = (body: string, styles = '') =>
  readDocx(docx({ body, styles }), defaultLimits, listener().say).blocks;

const tableOf = (body: string): Table => {
  const [table] = blocksOf(body);
  if (table?.kind !== 'table') throw new Error('no table was read');
  return table;
};

const spans = ({ rows }: Table): string[] =>
  rows.map(({ cells }) => cells.map((c) => `${c.text}@${c.column}+${c.columnSpan}v${c.rowSpan}`).join(' '));

describe('a ruled table', () => {
  test('keeps merges over columns and rows', () => {
    const body = ruledTable(
      tr(['№', tc('Срок', '<w:gridSpan w:val="2"/>')]),
      tr([tc('1', '<w:vMerge w:val="restart"/>'), 'май', 'июнь']),
      tr([tc('', '<w:vMerge/>'), 'июль', 'август']),
    );
    expect(tableOf(body).columns).toBe(3);
    expect(spans(tableOf(body))).toEqual([
      '№@0+1v1 Срок@1+2v1',
      '1@0+1v2 май@1+1v1 июнь@2+1v1',
      'июль@1+1v1 август@2+1v1',
    ]);
  });

  test('reads a merge that nothing began as a cell', () => {
    expect(spans(tableOf(ruledTable(tr([tc('а', '<w:vMerge/>'), 'б']))))).toEqual(['а@0+1v1 б@1+1v1']);
  });

  test('counts the columns that a row leaves out', () => {
    const body = ruledTable(tr(['а', 'б', 'в']), tr(['г', 'д'], '<w:gridBefore w:val="1"/>'));
    expect(spans(tableOf(body))[1]).toBe('г@1+1v1 д@2+1v1');
  });

  test('has no columns that no cell needs', () => {
    const wide = ruledTable(
      tr([tc('а', '<w:gridSpan w:val="3"/>'), 'б']),
      tr([tc('в', '<w:gridSpan w:val="3"/>'), 'г']),
    );
    expect(tableOf(wide).columns).toBe(2);
    const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="20"/><w:gridCol w:w="2000"/></w:tblGrid>';
    const ragged = ruledTable(
      grid,
      tr(['а', tc('б', '<w:gridSpan w:val="2"/>')]),
      tr([tc('в', '<w:gridSpan w:val="2"/>'), 'г']),
    );
    expect(spans(tableOf(ragged))).toEqual(['а@0+1v1 б@1+1v1', 'в@0+1v1 г@1+1v1']);
  });

  test('marks the rows that repeat, only at its top', () => {
    const header = '<w:tblHeader/>';
    const body = ruledTable(tr(['а', 'б'], header), tr(['в', 'г']), tr(['д', 'е'], header));
    expect(tableOf(body).rows.map((row) => row.header)).toEqual([true, false, false]);
  });

  test('shows where a page ends between rows, not within one', () => {
    const recorded = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const text = '<w:r><w:t>х</w:t></w:r>';
    const body = ruledTable(
      tr(['а', 'б']),
      tr([tc(p(recorded + text)), tc(p(recorded + text))]),
      tr([tc(p(text)), tc(p(text + recorded + text))]),
      tr(['в', 'г']),
    );
    const { rows } = tableOf(body);
    expect(rows.map((row) => row.afterBreak)).toEqual([false, true, false, false]);
    expect(rows.map((row) => row.cells[0]?.place.page)).toEqual([1, 2, 2, 3]);
  });

  test('loses deleted rows and cells and hidden rows', () => {
    const body = ruledTable(
      tr(['а', tc('нет', '<w:cellDel/>'), 'б']),
      tr(['нет', 'нет'], '<w:del/>'),
      tr(['нет', 'нет'], '<w:hidden/>'),
      tr(['в', 'г'], '<w:ins/>'),
    );
    expect(readShort({ body })).toEqual([
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ]);
  });

  test('joins the paragraphs of a cell and takes a nested table in as lines', () => {
    const nested = ruledTable(tr(['1', 'один']), tr(['2', 'два']));
    expect(readShort({ body: ruledTable(tr([tc(p('а') + p('') + p('б')), tc(nested + p(''))])) })).toEqual([
      [['а\nб', '1\tодин\n2\tдва']],
    ]);
  });

  test('may take its lines from its style or from its cells', () => {
    const styles =
      '<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>' +
      '<w:style w:type="table" w:styleId="Mine"><w:basedOn w:val="Grid"/></w:style>';
    const styled = `<w:tbl><w:tblPr><w:tblStyle w:val="Mine"/></w:tblPr>${tr(['а', 'б'])}${tr(['в', 'г'])}</w:tbl>`;
    expect(blocksOf(styled, styles)).toMatchObject([{ kind: 'table' }]);
    const box = '<w:tcBorders><w:top w:val="single"/><w:left w:val="single"/></w:tcBorders>';
    expect(blocksOf(bareTable(tr([tc('а', box), tc('б', box)])))).toMatchObject([{ kind: 'table' }]);
  });
});

describe('a table that only lays out the page', () => {
  test('gives one line for one row of single lines', () => {
    expect(readShort({ body: bareTable(tr(['Директор', '', 'И.О. Лесной'])) })).toEqual([
      'Директор\tИ.О. Лесной',
    ]);
  });

  test('gives the paragraphs of longer cells in turn, the last at the right', () => {
    const body = bareTable(tr([tc(p('Начальник') + p('отдела')), 'И.О. Лесной']));
    expect(blocksOf(body)).toMatchObject([
      { text: 'Начальник', align: null },
      { text: 'отдела', align: null },
      { text: 'И.О. Лесной', align: 'right' },
    ]);
  });

  test('gives stamps that stand side by side one after the other', () => {
    const body = bareTable(tr(['СОГЛАСОВАНО', 'УТВЕРЖДАЮ']), tr(['Председатель', 'Директор']));
    expect(blocksOf(body)).toMatchObject([
      { text: 'СОГЛАСОВАНО' },
      { text: 'Председатель' },
      { text: 'УТВЕРЖДАЮ', align: 'right' },
      { text: 'Директор', align: 'right' },
    ]);
  });

  test('may be drawn with white lines or have its lines switched off', () => {
    const white = ruledTable(tr(['Директор', 'Лесной'])).replaceAll(
      'w:val="single"',
      'w:val="single" w:color="FFFFFF"',
    );
    expect(readShort({ body: white })).toEqual(['Директор\tЛесной']);
    const off =
      '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>';
    expect(readShort({ body: ruledTable(tr([tc('Директор', off), tc('Лесной', off)])) })).toEqual([
      'Директор\tЛесной',
    ]);
  });

  test('may be a frame around a heading or around a real table', () => {
    expect(readShort({ body: ruledTable(tr(['ПЛАН'])) })).toEqual(['ПЛАН']);
    expect(readShort({ body: ruledTable(tr(['ПЛАН']), tr(['на 2024 год'])) })).toEqual([
      'ПЛАН',
      'на 2024 год',
    ]);
    const inner = ruledTable(tr(['№', 'Дело']), tr(['1', 'Первое']));
    expect(readShort({ body: bareTable(tr([tc(p('ПЛАН') + inner + p(''))])) })).toEqual([
      'ПЛАН',
      [
        ['№', 'Дело'],
        ['1', 'Первое'],
      ],
    ]);
  });

  test('is none where rows of three filled cells follow one another', () => {
    const rows = [
      ['№', 'Дело', 'Срок'],
      ['1', 'Первое', 'май'],
      ['2', 'Второе', 'июнь'],
    ];
    expect(readShort({ body: bareTable(...rows.map((cells) => tr(cells))) })).toEqual([rows]);
    const signatures = bareTable(tr(['Директор', '______', 'Лесной']), tr(['Завуч', '______', 'Полевой']));
    expect(readShort({ body: signatures })).toEqual(['Директор\t______\tЛесной', 'Завуч\t______\tПолевой']);
  });
});
