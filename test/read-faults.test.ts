/** Every damaged or hostile file ends in a result or in a `Failure`, and soon. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import { read } from '../pipeline/read/read.ts';
import { Failure } from '../pipeline/report/failure.ts';
import {
  type DocxParts,
  docx,
  docxParts,
  inList,
  level,
  list,
  listener,
  p,
  r,
  ruledTable,
  tc,
  tr,
  xlsxParts,
  zip,
} from './office-kit.ts';

/** Milliseconds that a file of any content may take. */
const patience = 2000;

/** Reads what may be anything; gives the rule that refused it, or null. */
const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  const start = performance.now();
  const context = { say: listener().say, today: '2026-01-01', signal: new AbortController().signal };
  try {
    await read({ name: 'файл', bytes }, context, { limits: defaultLimits });
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.rule;
    throw error;
  } finally {
    expect(performance.now() - start).toBeLessThan(patience);
  }
};

const numbering = list(1, level(0, 'decimal', '%1.'), level(1, 'russianLower', '%2)'));
const styles =
  '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>';
const body =
  p('ПРИКАЗ', '<w:pStyle w:val="A"/>') +
  p(`${r('Утвердить ')}<w:ins>${r('план')}</w:ins>`, inList(1)) +
  ruledTable(
    tr(['№', tc('Срок', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
    tr([tc(p('<w:r/>', inList(1, 1)), '<w:vMerge w:val="restart"/>'), 'май', 'июнь']),
    tr([tc('', '<w:vMerge/>'), 'июль', 'август']),
  );
const wordParts = docxParts({ body, numbering, styles, app: '<Pages>2</Pages>' });
const sheet =
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44449</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
const sheetParts = xlsxParts(sheet, {
  strings: '<si><t>План</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});
const page =
  '<html><body><ol><li>а</ol><table border=1><tr><td rowspan=2>б<td>в<tr><td>г</table></body></html>';

const whole: Readonly<Record<string, Uint8Array>> = {
  docx: zip(wordParts),
  'stored docx': zip(wordParts, 'STORE'),
  xlsx: zip(sheetParts),
  'stored xlsx': zip(sheetParts, 'STORE'),
  html: Buffer.from(page),
  text: Buffer.from('№\tДело\tСрок\n1\tПервое\tмай\n\n2\tВторое\tиюнь\n'),
};

describe('bytes', () => {
  test.each(Object.keys(whole))('of a %s may be cut off anywhere', async (name) => {
    const bytes = whole[name] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), async (length) => {
        await refusal(bytes.subarray(0, length));
      }),
      { numRuns: 150 },
    );
  });

  test.each(Object.keys(whole))('of a %s may be changed anywhere', async (name) => {
    const bytes = whole[name] ?? new Uint8Array();
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of places) changed[at] = value;
        await refusal(changed);
      }),
      { numRuns: 300 },
    );
  });

  test('may be anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await refusal(bytes))),
      {
        numRuns: 300,
      },
    );
  });
});

describe('parts', () => {
  test.each([...Object.keys(wordParts), ...Object.keys(sheetParts)])(
    'of an office file may be missing or empty: %s',
    async (name) => {
      const parts = name in wordParts && !name.startsWith('xl') ? wordParts : sheetParts;
      const { [name]: _, ...rest } = parts;
      await refusal(zip(rest));
      await refusal(zip({ ...parts, [name]: '' }));
      await refusal(zip({ ...parts, [name]: '<other/>' }));
    },
  );

  test('of XML may hold any elements in any order', async () => {
    const names =
      'p r t tbl tr tc tcPr trPr pPr rPr gridSpan vMerge numPr numId ilvl txbxContent drawing fldChar del ins sdt sdtContent sectPr br'.split(
        ' ',
      );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 8 },
        fc.constant('текст'),
        fc
          .tuple(
            fc.constantFrom(...names),
            fc.constantFrom('', '1', '-1', '999999999999', 'begin', 'restart', 'page'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(
            ([name, value, inner]) =>
              `<w:${name} w:val="${value}" w:fldCharType="${value}">${inner.join('')}</w:${name}>`,
          ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (inner) => {
        await refusal(docx({ body: inner, numbering, styles }));
      }),
      { numRuns: 300 },
    );
  });
});

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
    null,
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
  ['two hundred thousand pieces of one word', null, () => html(many('<b>x</b>', 1e5))],
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
