import { describe, expect, test } from 'vitest';
import { bareTable, inList, level, p, r, ruledTable, tc, tr } from './office-kit.ts';
import { measureLine, measureParts, type PaperParts, sheet, style } from './paper-kit.ts';

const defaults = (run: string, paragraph = ''): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;
const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe('letters of a DOCX', () => {
  test.each<[string, PaperParts, Partial<Record<'fonts' | 'sizes' | 'bold', unknown>>]>([
    ['Word’s own, where nothing is said', { body: p('Текст') }, { fonts: ['Times New Roman'], sizes: [10] }],
    [
      'the defaults',
      { body: p('Текст'), styles: defaults(`${fonts('PT Serif')}<w:sz w:val="25"/>`) },
      { fonts: ['PT Serif'], sizes: [12.5] },
    ],
    [
      'the face of the theme',
      {
        body: p('Текст'),
        styles: defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'),
      },
      { fonts: ['Calibri'] },
    ],
    [
      'a face of the paragraph over the theme of its style',
      {
        body: p(r('Текст', fonts('Arial'))),
        styles: defaults('<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'),
      },
      { fonts: ['Arial'] },
    ],
    [
      'the face of Russian letters and not that of Latin ones',
      { body: p(r('Текст', '<w:rFonts w:ascii="Arial" w:hAnsi="PT Sans"/>')) },
      { fonts: ['PT Sans'] },
    ],
    [
      'the most used first',
      { body: p(r('Ав', '<w:sz w:val="20"/>') + r('Длинный', '<w:sz w:val="28"/>')) },
      { sizes: [14, 10] },
    ],
    [
      'a style based on another',
      {
        body: p('Текст', '<w:pStyle w:val="Own"/>'),
        styles:
          style('Base', `<w:rPr>${fonts('Georgia')}<w:sz w:val="30"/><w:b/></w:rPr>`) +
          style('Own', '<w:basedOn w:val="Base"/><w:rPr><w:sz w:val="26"/></w:rPr>'),
      },
      { fonts: ['Georgia'], sizes: [13], bold: true },
    ],
    [
      'bold twice, by the styles of the paragraph and of the letters, is not bold',
      {
        body: p(r('Текст', '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="Own"/>'),
        styles: style('Own', '<w:rPr><w:b/></w:rPr>') + style('Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
      },
      { bold: false },
    ],
    [
      'bold that is switched off',
      {
        body: p(r('Текст', '<w:b w:val="0"/>'), '<w:pStyle w:val="Own"/>'),
        styles: style('Own', '<w:rPr><w:b/></w:rPr>'),
      },
      { bold: false },
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await measureLine(parts)).toMatchObject(expected);
  });

  test('capitals by format, spaces and hyphens as they stand, hidden text left out', async () => {
    const line = await measureLine({
      body: p(
        `${r('приказываю', '<w:caps/>')}${r('тайна', '<w:vanish/>')}<w:r><w:t>: №\u00a05</w:t><w:softHyphen/><w:noBreakHyphen/><w:tab/><w:br/><w:t>я</w:t></w:r>`,
      ),
    });
    expect(line.text).toBe('ПРИКАЗЫВАЮ: №\u00a05\u00ad\u2011\t\nя');
  });
});

describe('paragraphs of a DOCX', () => {
  test.each<[string, PaperParts, Readonly<Record<string, unknown>>]>([
    [
      'indents in twips',
      { body: p('Текст', '<w:ind w:left="567" w:right="1134" w:firstLine="709"/><w:jc w:val="both"/>') },
      { align: 'justified', indent: 10, firstLine: 12.51, width: 140 },
    ],
    [
      'indents in other units',
      { body: p('Текст', '<w:ind w:start="1cm" w:end="20mm" w:firstLine="0.5in"/>') },
      { align: 'left', indent: 10, firstLine: 12.7, width: 140 },
    ],
    [
      'a hanging indent',
      { body: p('Текст', '<w:ind w:left="720" w:hanging="360"/>') },
      { indent: 12.7, firstLine: -6.35 },
    ],
    [
      'an indent by a tab',
      { body: p('<w:r><w:tab/><w:t>Текст</w:t></w:r>'), settings: '<w:defaultTabStop w:val="709"/>' },
      { text: '\tТекст', indent: 0, firstLine: 12.51 },
    ],
    [
      'a text set to the right by a tab',
      {
        body: p(
          '<w:r><w:tab/><w:t>Текст</w:t></w:r>',
          '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>',
        ),
      },
      { align: 'right', firstLine: null },
    ],
    [
      'one and a half lines',
      { body: p('Текст', '<w:spacing w:line="360" w:lineRule="auto"/>') },
      { spacing: 1.5 },
    ],
    [
      'exact lines',
      { body: p(r('Текст', '<w:sz w:val="28"/>'), '<w:spacing w:line="480" w:lineRule="exact"/>') },
      { spacing: 1.49 },
    ],
    [
      'lines of at least less than they are',
      { body: p(r('Текст', '<w:sz w:val="28"/>'), '<w:spacing w:line="100" w:lineRule="atLeast"/>') },
      { spacing: 1 },
    ],
    ['kept with the next', { body: p('Текст', '<w:keepNext/>') }, { keepsNext: true }],
    [
      'what its style says',
      {
        body: p('Текст', '<w:pStyle w:val="Own"/>'),
        styles:
          style('Usual', '<w:pPr><w:jc w:val="both"/></w:pPr>', 'paragraph', true) +
          style('Own', '<w:basedOn w:val="Usual"/><w:pPr><w:keepNext/><w:ind w:firstLine="709"/></w:pPr>'),
      },
      { align: 'justified', firstLine: 12.51, keepsNext: true },
    ],
    [
      'the usual style',
      {
        body: p('Текст'),
        styles: style('Usual', '<w:pPr><w:jc w:val="center"/></w:pPr>', 'paragraph', true),
      },
      { align: 'centre' },
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await measureLine(parts)).toMatchObject(expected);
  });

  const numbered = (paragraph: string, own = ''): PaperParts => ({
    body: p('Утвердить план.', paragraph),
    numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.', own)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    styles:
      style('Listed', `<w:pPr>${inList(1)}<w:ind w:left="100"/></w:pPr>`) +
      style('Plain', '<w:pPr><w:ind w:left="100"/></w:pPr>'),
  });
  const indent = '<w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr>';

  test.each<[string, PaperParts, Readonly<Record<string, unknown>>]>([
    [
      'the list’s indents and number',
      numbered(inList(1), indent),
      { text: '1.\tУтвердить план.', indent: 12.7, firstLine: -12.7 },
    ],
    [
      'its own indents over the list’s',
      numbered(`${inList(1)}<w:ind w:left="0" w:firstLine="709"/>`, indent),
      { indent: 0, firstLine: 12.51 },
    ],
    [
      'the list’s over the style’s',
      numbered(`<w:pStyle w:val="Plain"/>${inList(1)}`, indent),
      { indent: 12.7 },
    ],
    [
      'the style’s over the list that the style names',
      numbered('<w:pStyle w:val="Listed"/>', indent),
      { indent: 1.76, text: '1.\tУтвердить план.' },
    ],
    [
      'no list, where the paragraph takes its style’s away',
      numbered(`<w:pStyle w:val="Listed"/>${inList(0)}`, indent),
      { text: 'Утвердить план.', indent: 1.76, firstLine: 0 },
    ],
    [
      'a space after the number',
      numbered(inList(1), '<w:suff w:val="space"/>'),
      { text: '1. Утвердить план.' },
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await measureLine(parts)).toMatchObject(expected);
  });
});

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

test('title and language of a DOCX', async () => {
  const { properties } = await measureParts({
    body: p('Текст'),
    title: 'Приказ № 5',
    styles: defaults('<w:lang w:val="ru-RU"/>'),
  });
  expect(properties).toEqual({
    title: 'Приказ № 5',
    language: 'ru-RU',
    standards: [],
    fontsEmbedded: null,
    encrypted: false,
  });
});
