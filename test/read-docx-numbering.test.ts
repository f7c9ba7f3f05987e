import { describe, expect, test } from 'vitest';
import { formatNumber } from '../pipeline/read/number-format.ts';
import { inList, level, list, p, readShort, ruledTable, tc, tr } from './office-kit.ts';

const clauses = list(
  1,
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2.'),
  level(2, 'russianLower', '%3)'),
);

describe('automatic numbers', () => {
  test('count through levels and start anew below a higher one', () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((at) => p('x', inList(1, at))).join('');
    const labels = readShort({ body, numbering: clauses });
    expect(labels).toEqual(['1. x', '1.1. x', '1.2. x', 'а) x', 'б) x', '2. x', '2.1. x', 'а) x']);
  });

  test('of two lists with one definition go on together', () => {
    const numbering = `${clauses}<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    expect(readShort({ body: p('a', inList(1)) + p('b', inList(2)), numbering })).toEqual(['1. a', '2. b']);
  });

  test('start where an override says, once', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = `${clauses}<w:num w:numId="2"><w:abstractNumId w:val="1"/>${override}</w:num>`;
    const body = p('a', inList(1)) + p('b', inList(2)) + p('c', inList(2));
    expect(readShort({ body, numbering })).toEqual(['1. a', '5. b', '6. c']);
  });

  test('take a level that the list itself redefines', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', 'Раздел %1')}</w:lvlOverride>`;
    const numbering = `${clauses}<w:num w:numId="2"><w:abstractNumId w:val="1"/>${override}</w:num>`;
    expect(readShort({ body: p('a', inList(2)), numbering })).toEqual(['Раздел I a']);
  });

  test('go on below a higher level where no restart is wanted', () => {
    const numbering = list(
      1,
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'),
    );
    const body = [0, 1, 0, 1].map((at) => p('x', inList(1, at))).join('');
    expect(readShort({ body, numbering })).toEqual(['1. x', '1) x', '2. x', '2) x']);
  });

  test('are all figures in legal numbering', () => {
    const numbering = list(1, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(readShort({ body: p('a', inList(1)) + p('b', inList(1, 1)), numbering })).toEqual([
      'I. a',
      '1.1 b',
    ]);
  });

  test('come from a style, its bases and the level that names it', () => {
    const numbering = list(
      1,
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Sub"/>'),
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Clause"/></w:style>';
    const body = p('a', '<w:pStyle w:val="Clause"/>') + p('b', '<w:pStyle w:val="Sub"/>');
    expect(readShort({ body, numbering, styles })).toEqual(['1. a', '1.1. b']);
  });

  test('are taken away from a paragraph by the list 0', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('a', '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(readShort({ body, numbering: clauses, styles })).toEqual(['a']);
  });

  test('follow a link to a numbering style', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="List"/>${level(0, 'decimal', '%1)')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="List"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>';
    expect(readShort({ body: p('a', inList(1)), numbering })).toEqual(['1) a']);
  });

  test('print bullets of symbol fonts as dots and dashes', () => {
    const fonts = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
    const bullets = [
      level(0, 'bullet', '\uf0b7', fonts('Symbol')),
      level(1, 'bullet', '\uf02d', fonts('Symbol')),
      level(2, 'bullet', 'o', fonts('Courier New')),
      level(3, 'bullet', '–'),
      level(4, 'bullet', '§', fonts('Wingdings')),
    ];
    const body = [0, 1, 2, 3, 4].map((at) => p('x', inList(1, at))).join('');
    expect(readShort({ body, numbering: list(1, ...bullets) })).toEqual(['• x', '– x', '• x', '– x', '• x']);
  });

  test('fill the number column of a table, also where a cell holds nothing else', () => {
    const number = (at: number): string => tc(p('<w:r/>', inList(1, at)));
    const body = ruledTable(tr([number(0), 'Дело']), tr([number(1), 'Другое']));
    expect(readShort({ body, numbering: clauses })).toEqual([
      [
        ['1.', 'Дело'],
        ['1.1.', 'Другое'],
      ],
    ]);
  });

  test('are not spent on hidden, deleted or plain paragraphs', () => {
    const hidden = `<w:p><w:pPr>${inList(1)}<w:rPr><w:vanish/></w:rPr></w:pPr></w:p>`;
    const deleted = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`;
    const body = p('a', inList(1)) + hidden + deleted + p('plain') + p('b', inList(1));
    expect(readShort({ body, numbering: clauses })).toEqual(['1. a', 'plain', '2. b']);
  });

  test.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 1999, 'MCMXCIX'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 28, 'BB'],
    ['russianLower', 10, 'к'],
    ['russianUpper', 30, 'АА'],
    ['none', 3, ''],
    ['constructor', 3, '3'],
    ['lowerRoman', 2_000_000_000, '2000000000'],
    ['lowerLetter', 2_000_000_000, '2000000000'],
  ])('%s of %i is «%s»', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
