/** Every hostile file ends in a result or in a `Failure`, and soon. */
import { describe, expect, test } from 'vitest';
import {
  type DocxParts,
  docxParts,
  inList,
  level,
  list,
  p,
  ruledTable,
  tc,
  tr,
  xlsxParts,
  zip,
} from './office-kit.ts';
import { refusal } from './refusal.ts';

const numbering = list(1, level(0, 'decimal', '%1.'), level(1, 'russianLower', '%2)'));
const wordParts = docxParts({ body: p('x') });

// Stored, so that it is the reader and not the limit of packing that meets them.
const word = (parts: Partial<DocxParts>): Uint8Array => zip(docxParts({ body: p('x'), ...parts }), 'STORE');
const html = (text: string): Uint8Array => Buffer.from(`<html>${text}`);
const inSheet = (inner: string): Uint8Array => zip(xlsxParts(inner), 'STORE');
const many = (text: string, times: number): string => text.repeat(times);

const chain = Array.from(
  { length: 5000 },
  (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
);
const ring =
  '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
const linked =
  '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

const hostile: readonly (readonly [name: string, rule: string | null, bytes: () => Uint8Array])[] = [
  [
    'elements nested a hundred thousand deep',
    'read/over-limit',
    () => word({ body: many('<w:p>', 1e5) + many('</w:p>', 1e5) }),
  ],
  [
    'tables nested a thousand deep',
    'read/over-limit',
    () => word({ body: many('<w:tbl><w:tr><w:tc>', 1000) + many('</w:tc></w:tr></w:tbl>', 1000) }),
  ],
  [
    'entities that expand',
    'read/damaged',
    () => zip({ ...wordParts, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>' }),
  ],
  ['three million elements', 'read/over-limit', () => word({ body: many('<w:r/>', 3e6) })],
  [
    'a huge column span',
    'read/over-limit',
    () => word({ body: ruledTable(tr([tc('x', '<w:gridSpan w:val="2000000000"/>')])) }),
  ],
  [
    'a huge step before a row',
    'read/over-limit',
    () => word({ body: ruledTable(tr(['x'], '<w:gridBefore w:val="2000000000"/>')) }),
  ],
  ['a style based on itself', null, () => word({ styles: ring, body: p('x', '<w:pStyle w:val="a"/>') })],
  [
    'a chain of five thousand styles',
    null,
    () => word({ styles: chain.join(''), body: p('x', '<w:pStyle w:val="s0"/>') }),
  ],
  ['lists that link to each other', null, () => word({ numbering: linked, body: p('x', inList(1)) })],
  [
    'a list number of two thousand millions',
    null,
    () =>
      word({
        numbering: list(1, level(0, 'lowerRoman', '%1.')).replace(
          'w:start w:val="1"',
          'w:start w:val="2000000000"',
        ),
        body: many(p('x', inList(1)), 1000),
      }),
  ],
  [
    'a list label of a million signs',
    null,
    () =>
      word({ numbering: list(1, level(0, 'decimal', many('%1', 5e5))), body: many(p('x', inList(1)), 2000) }),
  ],
  [
    'a list level that is none',
    null,
    () => word({ numbering, body: p('x', inList(1, 2e9)) + p('x', inList(1, -5)) }),
  ],
  [
    'fields that never end',
    null,
    () => word({ body: p(many('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', 5e4)) }),
  ],
  [
    'a hundred thousand deleted paragraph marks',
    'read/over-limit',
    () =>
      word({ body: many('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', 5e4) }),
  ],
  [
    'rows merged through and through',
    null,
    () => word({ body: ruledTable(many(tr([tc('', '<w:vMerge/>'), tc('x', '<w:vMerge/>')]), 2e4)) }),
  ],
  [
    'relationships that lead out',
    null,
    () =>
      zip({
        ...wordParts,
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>',
      }),
  ],
  ['a page nested a hundred thousand deep', 'read/over-limit', () => html(many('<div>', 1e5))],
  [
    'formatting that a parser repeats in each paragraph',
    'read/over-limit',
    () => html(Array.from({ length: 3000 }, (_, at) => `<p><font a=${at}>x`).join('')),
  ],
  ['three million elements in a page', 'read/over-limit', () => html(many('<p>', 3e6))],
  [
    'a table as wide as it can be',
    'read/over-limit',
    () => html(`<table><tr>${many('<td colspan=1000>x', 100)}`),
  ],
  [
    'cells that reach far down',
    'read/over-limit',
    () => html(`<table>${many('<tr><td rowspan=65000>x', 3000)}`),
  ],
  ['two hundred thousand pieces of one word', 'read/over-limit', () => html(many('<b>x</b>', 1e5))],
  ['comments without end', null, () => html(many('<!-- ', 1e5))],
  ['comments before a page', null, () => Buffer.from(`${many('<!---->', 1e5)}<htm`)],
  [
    'merges over a whole sheet',
    null,
    () =>
      inSheet(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row></sheetData><mergeCells>${many('<mergeCell ref="A1:XFD1048576"/>', 1e5)}</mergeCells>`,
      ),
  ],
  [
    'a sheet of single cells far apart',
    null,
    () =>
      inSheet(
        `<sheetData>${Array.from({ length: 20_000 }, (_, at) => `<row r="${at * 50 + 1}"><c><v>1</v></c><c><v>2</v></c></row>`).join('')}</sheetData>`,
      ),
  ],
  [
    'a sheet with two thousand columns',
    'read/over-limit',
    () => inSheet(`<sheetData>${many(`<row>${many('<c><v>1</v></c>', 2000)}</row>`, 3)}</sheetData>`),
  ],
  ['rows in a wrong order', 'read/damaged', () => inSheet('<sheetData><row r="5"/><row r="2"/></sheetData>')],
  [
    'a cell of a million letters',
    'read/over-limit',
    () => inSheet(`<sheetData><row><c t="str"><v>${many('x', 1e6)}</v></c></row></sheetData>`),
  ],
  [
    'many hidden columns',
    null,
    () => inSheet(`<cols>${many('<col min="1" max="16384" hidden="1"/>', 1e5)}</cols><sheetData/>`),
  ],
  ['a text of one endless word', 'read/over-limit', () => Buffer.from(`Приказ ${many('а', 1e6)}`)],
  ['a paragraph of a hundred thousand spaces', null, () => html(`<p>а${many('&nbsp;', 1e5)}б</p>`)],
  [
    'half a million lines in one paragraph',
    'read/over-limit',
    () => Buffer.from(many('Провести проверку\n', 5e5)),
  ],
  [
    'a page with a hundred thousand attributes',
    null,
    () => html(`<p ${Array.from({ length: 1e5 }, (_, at) => `a${at}`).join(' ')}>x`),
  ],
];

describe('a hostile file', () => {
  test.each(hostile)('with %s', async (_, rule, bytes) => {
    expect(await refusal(bytes())).toBe(rule);
  });
});
