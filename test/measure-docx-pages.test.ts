import { describe, expect, test } from 'vitest';
import { bareTable, p, r, ruledTable, tc, tr } from './office-kit.ts';
import { measureParts, sheet, style } from './paper-kit.ts';

describe('sections of a DOCX', () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const inner = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field}<w:r><w:instrText> &gt; 1 "" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const simple = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>';
  const head = (id: string, kind = 'default'): string => `<w:headerReference w:type="${kind}" r:id="${id}"/>`;

  test('sheet, margins with the gutter, no numbers', async () => {
    const { areas } = await measureParts({
      body: p('Текст'),
      section:
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="-1134" w:right="567" w:bottom="1134" w:left="1134" w:gutter="567"/>',
    });
    expect(areas).toEqual([
      {
        page: null,
        width: 297,
        height: 210.01,
        margins: { left: 30, right: 10, top: 20, bottom: 20 },
        numbers: [],
        startsAnew: false,
      },
    ]);
  });

  test.each<[string, string, string]>([
    ['by its paragraph', p(field, '<w:jc w:val="center"/>'), 'centre'],
    ['as a simple field', p(simple, '<w:jc w:val="right"/>'), 'right'],
    [
      'by tabs',
      p(`<w:r><w:tab/></w:r>${field}`, '<w:tabs><w:tab w:val="center" w:pos="4819"/></w:tabs>'),
      'centre',
    ],
    ['by a tab of its own kind', p(`<w:r><w:ptab w:alignment="center"/></w:r>${simple}`), 'centre'],
    ['in a frame', p(field, '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>'), 'centre'],
    [
      'in a control',
      `<w:sdt><w:sdtContent>${p(field, '<w:jc w:val="center"/>')}</w:sdtContent></w:sdt>`,
      'centre',
    ],
    ['in a table', bareTable(tr([tc(''), tc(p(field, '<w:jc w:val="center"/>')), tc('')])), 'centre'],
    [
      'in a text box',
      p(
        `<w:r><w:drawing><wp:anchor><wp:positionH><wp:align>center</wp:align></wp:positionH><wps:txbx><w:txbxContent>${p(field)}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>`,
      ),
      'centre',
    ],
    ['within another field', p(inner, '<w:jc w:val="right"/>'), 'right'],
    ['at the left', p(field), 'left'],
  ])('a page number placed %s', async (_, content, align) => {
    const { areas } = await measureParts({
      body: p('Текст'),
      section: head('h1') + sheet,
      heads: { h1: content },
    });
    const number = { text: null, edge: 'top', align, distance: 10 };
    expect(areas[0]?.numbers).toEqual([
      { on: 'first', ...number },
      { on: 'others', ...number },
    ]);
  });

  test('a first page without a number, heads of the section before, numbers begun anew', async () => {
    const centred = p(field, '<w:jc w:val="center"/>');
    const first = p('', `<w:sectPr>${head('h1')}${head('h2', 'first')}${sheet}<w:titlePg/></w:sectPr>`);
    const { areas, lines } = await measureParts({
      body: p('Приказ') + first + p('Приложение'),
      section: `${sheet}<w:pgNumType w:start="1"/>`,
      heads: { h1: centred, h2: p('') },
    });
    expect(areas.map(({ numbers, startsAnew }) => [numbers.map(({ on }) => on), startsAnew])).toEqual([
      [['others'], false],
      [['first', 'others'], true],
    ]);
    expect(lines.map(({ text, area }) => [text, area])).toEqual([
      ['Приказ', 0],
      ['Приложение', 1],
    ]);
  });

  test('numbers on every other page are none', async () => {
    const parts = { body: p('Текст'), section: head('h1') + sheet, heads: { h1: p(simple) } };
    const { areas } = await measureParts({ ...parts, settings: '<w:evenAndOddHeaders/>' });
    expect(areas[0]?.numbers.map(({ on }) => on)).toEqual(['first']);
  });
});

describe('tables of a DOCX', () => {
  const widths = '<w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="5670"/></w:tblGrid>';
  const withGrid = (table: string): string => table.replace('</w:tblPr>', `</w:tblPr>${widths}`);

  test('rows, repeated ones, those that may break, cells and their widths', async () => {
    const marked = '<w:tblHeader/><w:cantSplit/>';
    const { tables, lines } = await measureParts({
      body: withGrid(
        ruledTable(
          tr(['№', 'Срок'], marked),
          tr(['1', 'май']),
          tr([tc('2', '<w:vMerge w:val="restart"/>'), 'июнь']),
          tr([tc('', '<w:vMerge/>'), 'июль']),
        ),
      ),
      settings: '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>',
    });
    expect(tables).toEqual([
      { areas: [0], rows: [['№', 'Срок'], ['1', 'май'], ['2', 'июнь'], ['июль']], repeated: 1, splitting: 3 },
    ]);
    expect(lines[1]).toMatchObject({ text: 'Срок', table: 0, indent: 12.03, width: 95.96 });
  });

  test('before Word 2013 a table begins by its text', async () => {
    const { lines } = await measureParts({ body: withGrid(ruledTable(tr(['№', 'Срок']), tr(['1', 'май']))) });
    expect(lines.map(({ indent }) => indent)).toEqual([0, 10, 0, 10]);
  });

  test('a signature set by a table without lines is no table; its row is kept whole', async () => {
    const { tables, lines } = await measureParts({
      body: withGrid(
        bareTable(
          tr(
            [tc(p('Директор школы') + p('имени Героя')), tc(p('И.И. Ветров', '<w:jc w:val="right"/>'))],
            '<w:cantSplit/>',
          ),
        ),
      ),
    });
    expect(tables).toEqual([]);
    expect(lines.map(({ text, table, align, keepsNext }) => [text, table, align, keepsNext])).toEqual([
      ['Директор школы', null, 'left', true],
      ['имени Героя', null, 'left', false],
      ['И.И. Ветров', null, 'right', false],
    ]);
  });

  test('a table’s style sets its letters, its first row otherwise', async () => {
    const { lines } = await measureParts({
      body: ruledTable(tr(['а', 'б']), tr(['в', 'г'])).replace(
        '<w:tblPr>',
        '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="0020"/>',
      ),
      styles: style(
        'Grid',
        '<w:rPr><w:sz w:val="24"/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
        'table',
      ),
    });
    expect(lines.map(({ sizes, bold }) => [sizes[0], bold])).toEqual([
      [12, true],
      [12, true],
      [12, false],
      [12, false],
    ]);
  });

  test('a text box is measured where its anchor stands', async () => {
    const box = `<w:r><w:drawing><wp:anchor><wp:extent cx="3060000"/><wps:txbx><w:txbxContent>${p('УТВЕРЖДАЮ')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>`;
    const { lines } = await measureParts({ body: p(box + r('ПРИКАЗ')) });
    expect(lines.map(({ text, indent, width }) => [text, indent, width])).toEqual([
      ['УТВЕРЖДАЮ', null, 79.92],
      ['ПРИКАЗ', 0, 170],
    ]);
  });
});
