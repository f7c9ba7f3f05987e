/** PDF files that lead in circles, unpack without end, or ask for more than a page has. */

import { onePage, packed, packedTimes, rawPdf, stream, words } from './pdf-file.ts';
import { zlibTimes } from './picture-files.ts';
import { each, file, many, type Outcome, type Recipe } from './recipe.ts';

export const pdf = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  bytes: () => Uint8Array,
  more: Parameters<typeof file>[4] = {},
): Recipe => file([`pdf/${name}`, 'pdf'], what, expected, bytes, more);

const megabyte = 2 ** 20;
const zeros = (megabytes: number): Buffer => zlibTimes(Buffer.alloc(megabyte, ' '), megabytes);
const form = (data: string, more = ''): Buffer =>
  stream(data, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${more}`);
/** Refused, or read as far as it goes. */
const eitherWay: readonly Outcome[] = ['read', 'read/damaged', 'read/over-limit'];

const numbered = (from: number, count: number, body: (number: number) => string | Uint8Array) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [from + index, body(from + index)]));

/** Pages that are all one and the same. */
const samePages = (count: number, content: string): Buffer =>
  rawPdf({
    ...onePage({ content }),
    2: `<< /Type /Pages /Kids [${many('3 0 R ', count)}] /Count ${count} >>`,
  });

const structure: readonly Recipe[] = [
  pdf('page-tree-loop', 'a tree of pages that is its own branch', eitherWay, () =>
    rawPdf({ ...onePage(), 2: '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 >>' }),
  ),
  pdf('page-tree-circle', 'two branches that hold each other', eitherWay, () =>
    rawPdf({
      ...onePage({ more: { 10: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>' } }),
      2: '<< /Type /Pages /Kids [10 0 R] /Count 2 >>',
    }),
  ),
  pdf('page-tree-deep', 'a tree of pages ten thousand deep', eitherWay, () =>
    rawPdf({
      ...onePage(),
      2: '<< /Type /Pages /Kids [10 0 R] /Count 1 >>',
      ...numbered(10, 1e4, (at) => `<< /Type /Pages /Kids [${at === 10_009 ? 3 : at + 1} 0 R] /Count 1 >>`),
    }),
  ),
  pdf('page-tree-doubling', 'thirty branches, each twice in the one above', eitherWay, () =>
    rawPdf({
      ...onePage(),
      2: '<< /Type /Pages /Kids [10 0 R 10 0 R] /Count 1073741824 >>',
      ...numbered(
        10,
        30,
        (at) =>
          `<< /Type /Pages /Kids [${many(`${at === 39 ? 3 : at + 1} 0 R `, 2)}] /Count ${2 ** (39 - at + 1)} >>`,
      ),
    }),
  ),
  pdf('parent-loop', 'a page that is its own parent', eitherWay, () =>
    rawPdf({ ...onePage(), 3: '<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>' }),
  ),
  pdf('count-lies', 'one page that says to be two thousand millions', eitherWay, () =>
    rawPdf({ ...onePage(), 2: '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>' }),
  ),
  pdf('count-negative', 'less than no pages', eitherWay, () =>
    rawPdf({ ...onePage(), 2: '<< /Type /Pages /Kids [3 0 R] /Count -1 >>' }),
  ),
  pdf('many-pages', 'fifty thousand pages', 'read/over-limit', () => samePages(5e4, words)),
  pdf('heavy-pages', 'two thousand pages of a hundred thousand operators each', 'read/over-limit', () =>
    samePages(2000, `${many('0 0 1 1 re f ', 5e4)}${words}`),
  ),
  pdf('most-pages', 'two thousand pages of a few words', 'read', () => samePages(2000, words), {
    seconds: 60,
  }),
  pdf('no-pages', 'a file without pages', eitherWay, () =>
    rawPdf({ ...onePage(), 2: '<< /Type /Pages /Kids [] /Count 0 >>' }),
  ),
  pdf('catalogue-is-a-number', 'a number in place of the catalogue', 'read/damaged', () =>
    rawPdf({ ...onePage(), 1: '42' }),
  ),
  pdf('outline-loop', 'bookmarks that follow each other in a circle', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/Outlines 10 0 R',
        more: {
          10: '<< /First 11 0 R /Last 11 0 R >>',
          11: '<< /Title (a) /Next 12 0 R /First 10 0 R >>',
          12: '<< /Title (b) /Next 11 0 R >>',
        },
      }),
    ),
  ),
  pdf('reference-loop', 'objects that are only each other', eitherWay, () =>
    rawPdf({
      ...onePage({ more: { 10: '11 0 R', 11: '10 0 R' }, resources: '/XObject 10 0 R /ExtGState 10 0 R' }),
      4: '10 0 R',
    }),
  ),
  pdf('length-is-itself', 'a stream whose length is the stream', eitherWay, () =>
    rawPdf({ ...onePage(), 4: '<< /Length 4 0 R >>\nstream\nx\nendstream' }),
  ),
  pdf('deep-array', 'brackets a million deep', eitherWay, () =>
    rawPdf(onePage({ more: { 10: many('[', 1e6) }, page: '/A 10 0 R' })),
  ),
  pdf('deep-dictionary', 'dictionaries half a million deep, in the page', eitherWay, () =>
    rawPdf(onePage({ page: many('/A << ', 5e5) })),
  ),
  pdf('deep-string', 'brackets within a text, a million deep', eitherWay, () =>
    rawPdf(onePage({ content: `BT /F 12 Tf (${many('(', 1e6)}${many(')', 1e6)}) Tj ET` })),
  ),
  pdf('huge-numbers', 'numbers of a million digits', eitherWay, () =>
    rawPdf(onePage({ content: `${many('9', 1e6)} 0 0 ${many('9', 1e6)} 0 0 cm ${words}` })),
  ),
  pdf('million-objects', 'four hundred thousand objects', eitherWay, () =>
    rawPdf(onePage({ more: numbered(10, 4e5, () => '<<>>') })),
  ),
];

const tables: readonly Recipe[] = [
  pdf('no-table', 'a file without a table of its objects', eitherWay, () =>
    rawPdf(onePage(), { end: () => 'trailer\n<< /Root 1 0 R >>\n' }),
  ),
  pdf('table-loop', 'a table that goes on in itself', eitherWay, () =>
    rawPdf(onePage(), {
      end: (at) =>
        `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${at} >>\nstartxref\n${at}\n%%EOF\n`,
    }),
  ),
  pdf('table-of-millions', 'a table that says to have two thousand millions of rows', eitherWay, () =>
    rawPdf(onePage(), {
      end: (at) =>
        `xref\n0 2147483647\n0000000000 65535 f \ntrailer\n<< /Size 2147483647 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    }),
  ),
  pdf('table-nowhere', 'a table beyond the file', eitherWay, () =>
    rawPdf(onePage(), { end: () => `trailer\n<< /Root 1 0 R >>\nstartxref\n${many('9', 18)}\n%%EOF\n` }),
  ),
  pdf('table-stream-lies', 'a packed table with rows of huge fields', eitherWay, () =>
    rawPdf(
      {
        ...onePage(),
        9: packed(
          Buffer.alloc(1e6),
          '/Type /XRef /W [1000000 1000000 1000000] /Index [0 2147483647] /Size 2147483647 /Root 1 0 R',
        ),
      },
      {
        end: (at) => `startxref\n${at - 1200}\n%%EOF\n`,
      },
    ),
  ),
  pdf('wrong-places', 'a table whose places are all wrong', eitherWay, () =>
    rawPdf(onePage(), {
      end: (at) =>
        `xref\n0 6\n${many('0000000017 00000 n \n', 6)}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    }),
  ),
  pdf('packed-objects-loop', 'packed objects that go on in themselves', eitherWay, () =>
    rawPdf({ ...onePage(), 9: packed('4 0 << /Length 0 >>', '/Type /ObjStm /N 1 /First 4 /Extends 9 0 R') }),
  ),
  pdf('packed-objects-nested', 'packed objects within packed objects', eitherWay, () =>
    rawPdf({
      ...onePage(),
      9: packed(
        Buffer.concat([Buffer.from('10 0 '), packed('11 0 <<>>', '/Type /ObjStm /N 1 /First 5')]),
        '/Type /ObjStm /N 1 /First 5',
      ),
    }),
  ),
  pdf('packed-objects-many', 'packed objects that say to be two thousand millions', eitherWay, () =>
    rawPdf({ ...onePage(), 9: packed(many('1 0 ', 1e5), '/Type /ObjStm /N 2147483647 /First 2147483647') }),
  ),
  pdf('signs-of-objects', 'ten million beginnings of objects in no table', eitherWay, () =>
    rawPdf(onePage({ more: { 10: stream(many('1 0 obj ', 2e6)) } }), { end: () => '' }),
  ),
];

const bombs: readonly Recipe[] = [
  pdf('content-bomb', 'a page whose content unpacks to 1 GB', 'read/over-limit', () =>
    rawPdf({ ...onePage(), 4: stream(zeros(1024), '/Filter /FlateDecode') }),
  ),
  pdf('font-bomb', 'a font that unpacks to 400 MB', ['read', 'read/over-limit'], () =>
    rawPdf({
      ...onePage({
        more: {
          10: '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 11 0 R >>',
          11: stream(zeros(400), '/Filter /FlateDecode'),
        },
      }),
      5: '<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 10 0 R /FirstChar 0 /LastChar 0 /Widths [500] >>',
    }),
  ),
  pdf('thirty-packings', 'a stream packed thirty times over', 'read/over-limit', () =>
    rawPdf({ ...onePage(), 4: stream(packedTimes(zeros(64), 29), `/Filter [${many('/FlateDecode ', 30)}]`) }),
  ),
  pdf('thirty-filters', 'a stream with thirty filters of digits', 'read/over-limit', () =>
    rawPdf({ ...onePage(), 4: stream('20>', `/Filter [${many('/ASCIIHexDecode ', 30)}]`) }),
  ),
  pdf('run-lengths', 'contents that run-length coding makes sixty times as long', eitherWay, () =>
    rawPdf({ ...onePage(), 4: stream(Buffer.alloc(2e7, Buffer.of(129, 32)), '/Filter /RunLengthDecode') }),
  ),
  pdf('lzw', 'contents packed by LZW out of zeros', eitherWay, () =>
    rawPdf({ ...onePage(), 4: stream(Buffer.alloc(2e7), '/Filter /LZWDecode') }),
  ),
  pdf(
    'many-contents',
    'a page whose content is one part, ten thousand times',
    ['read', 'read/over-limit'],
    () =>
      rawPdf({
        ...onePage({ more: { 10: stream(many('0 0 1 1 re f ', 1e4)) } }),
        4: `[${many('10 0 R ', 1e4)}]`,
      }),
  ),
  pdf('endless-stream', 'a stream that never ends and says to be 2 GB long', eitherWay, () =>
    rawPdf({
      ...onePage(),
      4: Buffer.concat([Buffer.from('<< /Length 2147483647 >>\nstream\n'), Buffer.alloc(1e6, ' ')]),
    }),
  ),
  pdf('form-loop', 'a form that paints itself', 'read', () =>
    rawPdf(
      onePage({
        content: `/X Do ${words}`,
        resources: '/XObject << /X 10 0 R >>',
        more: { 10: form('/X Do', '/Resources << /XObject << /X 10 0 R >> >>') },
      }),
    ),
  ),
  pdf('form-doubling', 'forms that each paint the next ten times', 'read/over-limit', () =>
    rawPdf(
      onePage({
        content: '/X10 Do',
        resources: `/XObject << ${each(12, (at) => `/X${at + 10} ${at + 10} 0 R `)} >>`,
        more: numbered(10, 11, (at) => form(many(`/X${at + 1} Do `, 10))),
      }),
    ),
  ),
  pdf('saved-states', 'a million states that are saved', 'read/over-limit', () =>
    rawPdf(onePage({ content: many('q ', 1e6) })),
  ),
  pdf(
    'pattern-of-specks',
    'a page filled with tiles of a thousandth of a point',
    ['read', 'read/over-limit', 'read/damaged'],
    () =>
      rawPdf(
        onePage({
          content: `/Pattern cs /P scn 0 0 595 842 re f ${words}`,
          resources: '/Pattern << /P 10 0 R >>',
          more: {
            10: stream(
              '0 0 1 1 re f',
              '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>',
            ),
          },
        }),
      ),
  ),
  pdf('pattern-loop', 'a pattern that is filled with itself', eitherWay, () =>
    rawPdf(
      onePage({
        content: `/Pattern cs /P scn 0 0 595 842 re f ${words}`,
        resources: '/Pattern << /P 10 0 R >>',
        more: {
          10: stream(
            '/Pattern cs /P scn 0 0 9 9 re f',
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 10 0 R >> >>',
          ),
        },
      }),
    ),
  ),
  pdf('table-function', 'a shade by a function of two thousand millions of samples', eitherWay, () =>
    rawPdf(
      onePage({
        content: `/S sh ${words}`,
        resources: '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Function 10 0 R >> >>',
        more: {
          10: stream(
            'x',
            '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [46340 46340] /BitsPerSample 32',
          ),
        },
      }),
    ),
  ),
  pdf('dashes', 'lines of a billion dashes', ['read', 'read/over-limit', 'read/damaged'], () =>
    rawPdf(onePage({ content: `[0.000001] 0 d ${many('0 0 m 595 842 l S ', 200)} ${words}` })),
  ),
];

const pages: readonly Recipe[] = [
  ...(
    [
      ['giant', 'a page of a million points', '[0 0 1000000 1000000]'],
      ['country', 'a page of a thousand millions of points', '[0 0 1e9 1e9]'],
      ['of-nothing', 'a page without a size', '[0 0 0 0]'],
      ['no-numbers', 'a page whose sizes are no numbers', '[NaN /A (b) null]'],
      ['turned', 'a page with its corners the wrong way round', '[595 842 0 0]'],
      ['strip', 'a page of a point by a hundred thousand', '[0 0 100000 1]'],
      ['far-away', 'a page a billion points away', '[1000000000 1000000000 1000000595 1000000842]'],
    ] as const
  ).flatMap(([name, what, box]) => [
    pdf(`page-${name}`, what, eitherWay, () => rawPdf(onePage({ page: `/MediaBox ${box}` }))),
    pdf(`scan-${name}`, `${what}, that is a picture`, eitherWay, () =>
      rawPdf(
        onePage({
          content: '595 0 0 842 0 0 cm /I Do',
          page: `/MediaBox ${box}`,
          resources: '/XObject << /I 10 0 R >>',
          more: {
            10: packed(
              Buffer.alloc(400, 0xff),
              '/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray',
            ),
          },
        }),
      ),
    ),
  ]),
  pdf('page-units', 'a page whose unit is a million points', eitherWay, () =>
    rawPdf(onePage({ page: '/MediaBox [0 0 595 842] /UserUnit 1000000 /Rotate 45' })),
  ),
];

const actions: readonly Recipe[] = [
  pdf('javascript', 'a script that runs when the file is opened', 'read', () =>
    rawPdf(
      onePage({
        catalogue:
          '/OpenAction << /S /JavaScript /JS (while\\(1\\){app.alert\\(1\\)}) >> /AA << /WC << /S /JavaScript /JS (x) >> >>',
      }),
    ),
  ),
  pdf('launch', 'a program that is started when the file is opened', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >> >>',
      }),
    ),
  ),
  pdf('address', 'an address that is asked when the file is opened', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>',
        page: '/AA << /O << /S /SubmitForm /F (http://127.0.0.1:9/) >> >>',
      }),
    ),
  ),
  pdf('embedded-file', 'an embedded program', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/Names << /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >>',
        more: {
          10: '<< /Type /Filespec /F (../../a.exe) /EF << /F 11 0 R >> >>',
          11: stream('MZ', '/Type /EmbeddedFile'),
        },
      }),
    ),
  ),
  pdf('external-stream', 'contents that are in another file', eitherWay, () =>
    rawPdf({ ...onePage(), 4: stream('', '/F (/etc/passwd)') }),
  ),
  pdf('forms-of-xml', 'a form in XML with entities within entities', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/AcroForm << /XFA 10 0 R /Fields [] >>',
        more: { 10: stream('<!DOCTYPE a [<!ENTITY b "&c;&c;">]><xdp>&b;</xdp>') },
      }),
    ),
  ),
  pdf('field-loop', 'form fields that are their own parents', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/AcroForm << /Fields [10 0 R] >>',
        page: '/Annots [10 0 R]',
        more: { 10: '<< /Subtype /Widget /FT /Tx /Parent 10 0 R /Kids [10 0 R] /Rect [0 0 9 9] /T (a) >>' },
      }),
    ),
  ),
  pdf('many-notes', 'fifty thousand notes on a page', eitherWay, () =>
    rawPdf(
      onePage({
        page: `/Annots [${many('10 0 R ', 5e4)}]`,
        more: { 10: '<< /Type /Annot /Subtype /Square /Rect [0 0 9 9] /C [1 0 0] >>' },
      }),
    ),
  ),
  pdf('structure-loop', 'a structure that is part of itself', 'read', () =>
    rawPdf(
      onePage({
        catalogue: '/StructTreeRoot 10 0 R /MarkInfo << /Marked true >>',
        more: { 10: '<< /Type /StructTreeRoot /K 10 0 R /ParentTree 10 0 R /Kids [10 0 R] >>' },
      }),
    ),
  ),
  pdf('layer-loop', 'a layer that is shown when it is shown', eitherWay, () =>
    rawPdf(
      onePage({
        catalogue: '/OCProperties << /OCGs [10 0 R] /D << /Order [10 0 R] >> >>',
        content: `/OC /L BDC ${words} EMC`,
        resources: '/Properties << /L 11 0 R >>',
        more: {
          10: '<< /Type /OCG /Name (a) >>',
          11: '<< /Type /OCMD /VE 12 0 R >>',
          12: '[/And 12 0 R 12 0 R]',
        },
      }),
    ),
  ),
];

export const pdfRecipes: readonly Recipe[] = [...structure, ...tables, ...bombs, ...pages, ...actions];
