/** Every damaged file ends in a result or in a `Failure`, and soon. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  docx,
  docxParts,
  inList,
  level,
  list,
  p,
  r,
  ruledTable,
  tc,
  tr,
  xlsxParts,
  zip,
} from './office-kit.ts';
import { refusal } from './refusal.ts';

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
