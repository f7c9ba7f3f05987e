import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import { decodeHtml } from '../pipeline/read/html/decode-html.ts';
import { htmlToText, readHtml } from '../pipeline/read/html.ts';
import { listener, short } from './office-kit.ts';

const read = (html: string): unknown[] => readHtml(html, defaultLimits).blocks.map(short);

describe('HTML', () => {
  test('gives paragraphs with their line breaks, entities and look', () => {
    const html =
      '<h1 align=center>ПЛАН</h1><p style="text-align: right">Директор<br>\n  И.О.&nbsp;Лесной</p>между<p>све&shy;тло <b>и</b></p>';
    expect(readHtml(html, defaultLimits).blocks).toMatchObject([
      { text: 'ПЛАН', align: 'center', bold: true },
      { text: 'Директор\nИ.О. Лесной', align: 'right', bold: false },
      { text: 'между', align: null },
      { text: 'светло и', bold: false },
    ]);
  });

  test('leaves out what a browser does not print', () => {
    const hidden =
      '<script>x</script><style>x</style><template>x</template><p hidden>x</p><p style="display:none">x</p><!-- x --><del>x</del>';
    expect(read(`<html><head><title>x</title></head><body>${hidden}<p>да</p></body></html>`)).toEqual(['да']);
  });

  test('numbers lists as a browser does', () => {
    const nested = '<ol start=3><li>а<ol type=a><li>б<li>в</ol><li value=9>г<li>д</ol>';
    expect(read(nested)).toEqual(['3. а', 'a. б', 'b. в', '9. г', '10. д']);
    expect(read('<ul><li>а<li></ul><p>б</p>')).toEqual(['• а', 'б']);
    expect(read('<ol reversed><li>а<li>б</ol>')).toEqual(['2. а', '1. б']);
    expect(read(`<ul style="list-style-type: '– '"><li>а</ul>`)).toEqual(['– а']);
  });

  test('keeps spans, header rows and the order of groups in tables', () => {
    const html =
      '<table border=1><tfoot><tr><td colspan=3>итог</tfoot><thead><tr><th rowspan=2>№<th colspan=2>Срок<tr><th>с<th>по</thead>' +
      '<tr><td rowspan=0>1<td>май<td>июнь<tr><td>июль<td>август</table>';
    const [table] = readHtml(html, defaultLimits).blocks;
    expect(table).toMatchObject({
      columns: 3,
      rows: [
        {
          header: true,
          cells: [
            { text: '№', rowSpan: 2 },
            { text: 'Срок', column: 1, columnSpan: 2 },
          ],
        },
        {
          header: true,
          cells: [
            { text: 'с', column: 1 },
            { text: 'по', column: 2 },
          ],
        },
        { header: false, cells: [{ text: '1', rowSpan: 2 }, { text: 'май' }, { text: 'июнь' }] },
        { header: false, cells: [{ text: 'июль', column: 1 }, { text: 'август' }] },
        { header: false, cells: [{ text: 'итог', columnSpan: 3 }] },
      ],
    });
  });

  test('reads tables that only lay out the page as paragraphs', () => {
    expect(read('<table><tr><td>Директор<td>Лесной</table>')).toEqual(['Директор\tЛесной']);
    const inner = '<table border=1><tr><td>№<td>Дело<tr><td>1<td>Первое</table>';
    expect(read(`<table><tr><td><p>ПЛАН</p>${inner}</td></tr></table>`)).toEqual([
      'ПЛАН',
      [
        ['№', 'Дело'],
        ['1', 'Первое'],
      ],
    ]);
  });

  test('takes the encoding that a page declares', () => {
    const declared = (label: string): Uint8Array =>
      Buffer.concat([Buffer.from(`<meta charset="${label}"><p>`), Buffer.from([0xcf, 0xeb, 0xe0, 0xed])]);
    expect(decodeHtml(declared('windows-1251'), listener().say)).toContain('План');
    expect(decodeHtml(Buffer.from('<meta charset="none"><p>План'), listener().say)).toContain('План');
  });

  test('gives the paragraphs of a fragment as text', () => {
    expect(htmlToText('<p>Раздел&nbsp;1</p><p>Задачи: <i>то</i></p>')).toEqual(['Раздел 1', 'Задачи: то']);
    expect(htmlToText('<td>а<br>б</td>')).toEqual(['а\nб']);
  });
});
