import { describe, expect, test } from 'vitest';
import { inList, level, p, r } from './office-kit.ts';
import { measureLine, measureParts, type PaperParts, style } from './paper-kit.ts';

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
