/** PDF files whose objects lead in circles, or lie about where and how many they are. */
import { onePage, packed, rawPdf, stream, words } from './pdf-file.ts';
import { numbered, pdf } from './pdf-recipe.ts';
import { eitherWay, many, type Recipe } from './recipe.ts';

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

export const pdfStructureRecipes: readonly Recipe[] = [...structure, ...tables];
