/** Files whose words can be read without looking at pixels: the whole way of reading. */
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
} from '../../office-kit.ts';
import { zipForm } from '../forms/zip-form.ts';
import { wholeForm } from '../part.ts';
import type { Target } from '../target.ts';
import { corpusSeeds } from './seeds.ts';

/** One day for all, so that the same input gives the same. */
export const today = '2026-01-12';

/** Kinds that another program converts first, and pictures, whose words another one reads. */
const others: ReadonlySet<string> = new Set([
  'doc',
  'xls',
  'rtf',
  'odt',
  'ods',
  'pdf',
  'png',
  'jpeg',
  'tiff',
  'webp',
  'gif',
]);

/** Reads a file all the way, null where a mutation made it one that needs another program. */
export const readWhole = async (bytes: Uint8Array) => {
  const [{ readDocument }, { sniff }, { sound }] = await Promise.all([
    import('../../../pipeline/way/read-document.ts'),
    import('../../../pipeline/read/sniff.ts'),
    import('./sound.ts'),
  ]);
  if (others.has(sniff(bytes))) return null;
  return sound(await readDocument({ name: 'файл', bytes }, { today }));
};

/** How a paper looks: null for what has no pages. */
const measure = async (bytes: Uint8Array): Promise<unknown> => {
  const { readMeasuredPaper } = await import('../../../pipeline/read/paper/read-paper.ts');
  const { sniff } = await import('../../../pipeline/read/sniff.ts');
  if (!['docx', 'pdf'].includes(sniff(bytes))) return null;
  return readMeasuredPaper(bytes, { signal: new AbortController().signal });
};

const numbering = list(
  1,
  level(0, 'decimal', '%1.'),
  level(1, 'russianLower', '%2)'),
  level(2, 'upperRoman', '%1.%3'),
);
const styles =
  '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"/>';
const order =
  p('ПРИКАЗ', '<w:pStyle w:val="A"/>') +
  p('10.09.2021 № 12') +
  p('О проверке') +
  p(`${r('ПРИКАЗЫВАЮ')}<w:ins>${r(':')}</w:ins>`) +
  p('Утвердить план.', inList(1)) +
  p('Провести проверку до 1 октября 2021.', inList(1, 1)) +
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ) +
  p('Директор И.И. Краснов') +
  ruledTable(
    tr(['№', tc('Мероприятие', '<w:gridSpan w:val="2"/>'), 'Срок'], '<w:tblHeader/>'),
    tr([
      tc(p('<w:r/>', inList(1, 1)), '<w:vMerge w:val="restart"/>'),
      'Обход',
      tc(ruledTable(tr(['а', 'б']))),
      'май',
    ]),
    tr([tc('', '<w:vMerge/>'), 'Отчёт', '<w:r><w:sym w:char="F0B7"/></w:r>', 'до 10 июня']),
  );
const smallDocx = docx({ body: order, numbering, styles, app: '<Pages>2</Pages>' });
const boxed = docx({
  body: p(
    '<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>УТВЕРЖДАЮ</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>',
  ),
});
const sheetData =
  '<cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Срок</t></is></c></row><row r="2"><c r="A2"><f>1</f><v>1</v></c><c r="B2" s="1"><v>44449</v></c></row><row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c><c r="B3" s="2"><v>0.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
const smallXlsx = zip(
  xlsxParts(sheetData, {
    strings: '<si><r><t>Пл</t></r><r><t>ан</t></r></si>',
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="[$-419]dd\\.mm\\.yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>',
    workbook: '<workbookPr date1904="1"/>',
  }),
);
const page =
  '<html><head><meta charset="utf-8"></head><body><h1>ПРИКАЗ</h1><p>10.09.2021&nbsp;№&nbsp;5<br>О плане<ol type="I" start="3"><li value="2">Провести<ul><li>обход</ul></ol><table border="1"><tr><th>№<th>Мероприятие<th>Срок<tr><td rowspan="2">1<td colspan="2">Обход<tr><td>Отчёт<td>май</table><pre>а\n б</pre></body></html>';

const shell = [
  'read/read.ts',
  'read/sniff.ts',
  'read/xml.ts',
  'read/office-package.ts',
  'tools/archive.ts',
  'read/table',
];

export const documentTargets: readonly Target[] = [
  {
    name: 'docx',
    rooms: [...shell, 'read/docx', 'read/number-format.ts'],
    form: zipForm,
    seeds: async () => [
      smallDocx,
      boxed,
      zip(docxParts({ body: order }), 'STORE'),
      ...(await corpusSeeds('.docx')),
    ],
    run: readWhole,
  },
  {
    name: 'docx-paper',
    rooms: ['read/paper', 'read/xml.ts', 'read/docx'],
    form: zipForm,
    seeds: async () => [smallDocx, boxed, ...(await corpusSeeds('.docx'))],
    run: measure,
  },
  {
    name: 'xlsx',
    rooms: [...shell, 'read/xlsx', 'read/number-format.ts'],
    form: zipForm,
    seeds: async () => [smallXlsx, ...(await corpusSeeds('.xlsx'))],
    run: readWhole,
  },
  {
    name: 'html',
    rooms: ['read/html', 'read/table', 'read/read.ts', 'read/sniff.ts', 'read/decode-text.ts'],
    form: wholeForm('xml'),
    seeds: async () => [Buffer.from(page), ...(await corpusSeeds('.html'))],
    run: readWhole,
  },
  {
    name: 'text',
    rooms: ['read/text', 'read/plain-text.ts', 'read/decode-text.ts'],
    form: wholeForm('text'),
    seeds: async () => [
      Buffer.from('№\tДело\tСрок\n1\tПервое\tмай\n\n2\tВторое\tиюнь\n'),
      Buffer.from('+---+------+\n| № | Срок |\n+---+------+\n| 1 | май  |\n+---+------+\n'),
      Buffer.from('№;Мероприятие;Срок\n1;"Обход; осмотр";май\n'),
      Buffer.from(
        'План\n\n№ п/п\nМероприятие\nСрок\n1.\nОбход\nмай\n2.\nОтчёт\nо работе\nиюнь\n3.\nСбор\nиюль\n4.\nСмотр\nавгуст\n',
      ),
      Buffer.from(
        '                                   УТВЕРЖДАЮ\n                                   Директор И.И. Краснов\n\n №    Мероприятие          Срок\n 1    Обход зданий         май\n      и дворов\n 2    Отчёт                июнь\n',
      ),
      Buffer.from('┌───┬──────┐\n│ № │ Срок │\n├───┼──────┤\n│ 1 │ май  │\n└───┴──────┘\n\f2\n'),
      Buffer.from('\ufeffПРИКАЗ\r\n\fПлан', 'utf16le'),
      ...(await corpusSeeds('.txt')),
      ...(await corpusSeeds('.md')),
    ],
    run: readWhole,
  },
];
