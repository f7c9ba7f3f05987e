/** Fonts of a PDF that are broken, endless or programs that never stop, and what tells the letters of their codes. */

import { onePage, packed, rawPdf, stream } from './pdf-file.ts';
import { pdf } from './pdf-recipe.ts';
import { zlibTimes } from './picture-files.ts';
import { each, eitherWay, many, type Recipe } from './recipe.ts';

type Tables = Readonly<Record<string, Uint8Array>>;

const word = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
};

/** A TrueType font of these tables (ISO/IEC 14496-22, 4). */
const trueType = (tables: Tables): Buffer => {
  const names = Object.keys(tables);
  let place = 12 + 16 * names.length;
  const rows = Object.entries(tables).map(([name, data]) => {
    const row = Buffer.alloc(16);
    row.write(name.padEnd(4), 'latin1');
    row.writeUInt32BE(place, 8);
    row.writeUInt32BE(data.length, 12);
    place += data.length;
    return row;
  });
  const head = Buffer.concat([Buffer.from('00010000', 'hex'), word(names.length, 0, 0, 0)]);
  return Buffer.concat([head, ...rows, ...Object.values(tables)]);
};

/** A character map of one segment over all characters, or of as many segments as are said. */
const segments = (count: number): Buffer =>
  Buffer.concat([
    word(0, 1, 3, 1, 0, 12),
    word(4, 16 + 8 * count, 0, count * 2, 0, 0, 0),
    Buffer.alloc(count * 2, 0xff),
    word(0),
    Buffer.alloc(count * 6),
  ]);

/** Groups over all of Unicode, one after another (format 12). */
const groups = (count: number): Buffer => {
  const table = Buffer.alloc(28 + 12 * Math.min(count, 1000));
  word(0, 1, 3, 10, 0, 12, 12).copy(table);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(count, 24);
  for (let at = 28; at < table.length; at += 12) table.writeUInt32BE(0x10_ffff, at + 4);
  return table;
};

const head = Buffer.alloc(54);
head.writeUInt32BE(0x5f0f_3cf5, 12);
head.writeUInt16BE(1000, 18);

/** The tables that pdf.js looks for, one glyph in them. */
const usual: Tables = {
  head,
  hhea: Buffer.concat([Buffer.alloc(34), word(1)]),
  maxp: Buffer.concat([Buffer.from('00010000', 'hex'), word(1), Buffer.alloc(26, 0xff)]),
  hmtx: word(500, 0),
  loca: word(0, 6),
  glyf: Buffer.alloc(12),
  cmap: segments(1),
};

/** A jump back to itself: `PUSHW[0] -4, JMPR` (The TrueType Instruction Set). */
const endlessProgram = Buffer.from('b8fffd1c'.repeat(100), 'hex');

const withFont = (font: Uint8Array, entries = ''): Buffer =>
  rawPdf({
    ...onePage({
      more: {
        10: '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /ItalicAngle 0 /StemV 80 /FontFile2 11 0 R >>',
        11: packed(font, `/Length1 ${font.length}`),
      },
    }),
    5: `<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 10 0 R /FirstChar 32 /LastChar 33 /Widths [500 500] ${entries} >>`,
  });

/** A page in a font with 16-bit codes whose letters are told by this. */
const withMap = (map: string | Uint8Array, isPacked = false): Buffer =>
  rawPdf({
    ...onePage({
      content: `BT /F 12 Tf 50 700 Td <${many('0041', 200)}> Tj ET`,
      more: {
        10: isPacked ? stream(map, '/Filter /FlateDecode') : stream(map),
        11: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
      },
    }),
    5: '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [11 0 R] /ToUnicode 10 0 R >>',
  });

const map = (inner: string): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${inner} endcmap end end`;

const cff = (data: Uint8Array): Buffer =>
  rawPdf({
    ...onePage({
      more: {
        10: '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1 1] /Ascent 1 /Descent 0 /ItalicAngle 0 /StemV 1 /FontFile3 11 0 R >>',
        11: packed(data, '/Subtype /Type1C'),
      },
    }),
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /A /FontDescriptor 10 0 R /FirstChar 32 /LastChar 33 /Widths [500 500] >>',
  });

/** An index of so many entries, all of them empty, or as long as they say (Adobe Technical Note 5176, 5). */
const cffIndex = (count: number): Buffer =>
  Buffer.concat([word(count), Buffer.of(1), Buffer.alloc(count + 1, 1)]);

export const fontRecipes: readonly Recipe[] = [
  pdf('font-endless-program', 'a font whose program jumps back for ever', eitherWay, () =>
    withFont(trueType({ ...usual, fpgm: endlessProgram, prep: endlessProgram, 'cvt ': Buffer.alloc(1000) })),
  ),
  pdf('font-recursive-program', 'a font whose function calls itself', eitherWay, () =>
    withFont(
      trueType({ ...usual, fpgm: Buffer.from('b0002cb0002b2d', 'hex'), prep: Buffer.from('b0002b', 'hex') }),
    ),
  ),
  pdf('font-glyph-of-itself', 'a letter that is put together of itself', eitherWay, () =>
    withFont(
      trueType({
        ...usual,
        glyf: Buffer.concat([word(-1, 0, 0, 9, 9), word(0x20, 0), Buffer.alloc(8)]),
        loca: word(0, 11),
      }),
    ),
  ),
  pdf('font-huge-map', 'a font with a map of 8000 segments over all letters', 'read/over-limit', () =>
    withFont(trueType({ ...usual, cmap: segments(8000) })),
  ),
  pdf('font-endless-map', 'a font with a thousand groups over all letters there are', eitherWay, () =>
    withFont(trueType({ ...usual, cmap: groups(0xffff_ffff) })),
  ),
  pdf('font-many-glyphs', 'a font that says to have 65 535 letters', eitherWay, () =>
    withFont(
      trueType({
        ...usual,
        maxp: Buffer.concat([Buffer.from('00010000', 'hex'), word(0xffff), Buffer.alloc(26, 0xff)]),
        loca: Buffer.alloc(131_072, 0xff),
      }),
    ),
  ),
  pdf('font-tables-nowhere', 'a font whose tables are beyond it', eitherWay, () =>
    withFont(trueType(usual).fill(0xff, 20, 120)),
  ),
  pdf('font-many-tables', 'a font of 65 535 tables', eitherWay, () =>
    withFont(Buffer.concat([Buffer.from('00010000ffff000000000000', 'hex'), Buffer.alloc(1e6, 'glyf')])),
  ),
  pdf('font-noise', 'a font that is none', eitherWay, () => withFont(Buffer.alloc(1e5, 'wOFF'))),
  pdf('font-cff-broken', 'a CFF font with indexes that lie', eitherWay, () =>
    cff(Buffer.concat([Buffer.from('01000401', 'hex'), cffIndex(0xffff), Buffer.alloc(1e5, 0xff)])),
  ),
  pdf('font-cff-recursive', 'a CFF font whose routines call each other', eitherWay, () =>
    cff(
      Buffer.concat([
        Buffer.from('0100040100010101024100010101051d00000020110001010102', 'hex'),
        Buffer.alloc(2000, Buffer.of(0x8b, 0x0a, 0x8b, 0x1d)),
      ]),
    ),
  ),
  pdf('font-type3-loop', 'a drawn font whose letter is written in itself', eitherWay, () =>
    rawPdf({
      ...onePage({
        content: 'BT /F 12 Tf 50 700 Td (aaaa) Tj ET',
        more: { 10: stream('1000 0 d0 BT /F 1 Tf (aa) Tj ET') },
      }),
      5: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 10 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] /Resources << /Font << /F 5 0 R >> >> >>',
    }),
  ),
  pdf('font-type3-heavy', 'a drawn font with two million strokes a letter', eitherWay, () =>
    rawPdf({
      ...onePage({
        content: 'BT /F 12 Tf 50 700 Td (aaaa) Tj ET',
        more: { 10: packed(`1000 0 d0 ${many('0 0 1 1 re f ', 2e6)}`) },
      }),
      5: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 10 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>',
    }),
  ),
  pdf('map-over-everything', 'a map from four thousand million codes', eitherWay, () =>
    withMap(map('1 beginbfrange <00000000> <ffffffff> <0000> endbfrange')),
  ),
  pdf('map-many-ranges', 'a map of ten thousand ranges over all codes', eitherWay, () =>
    withMap(map(`10000 beginbfrange ${many('<0000> <ffff> <0000> ', 1e4)} endbfrange`)),
  ),
  pdf('map-long-letters', 'a map from each code to ten thousand letters', eitherWay, () =>
    withMap(map(`1 beginbfchar <0041> <${many('0416', 1e4)}> endbfchar`)),
  ),
  pdf('map-of-itself', 'a map that uses itself', eitherWay, () =>
    withMap('/Identity-H usecmap /A usecmap begincmap endcmap'),
  ),
  pdf('map-bomb', 'a map that unpacks to 300 MB', 'read/over-limit', () =>
    withMap(zlibTimes(Buffer.alloc(2 ** 20, ' '), 300), true),
  ),
  pdf('map-nested', 'a map of arrays within arrays', eitherWay, () =>
    withMap(map(`1 beginbfrange <0000> <ffff> ${many('[', 1e5)} endbfrange`)),
  ),
  pdf('fonts-many', 'a page that changes its font fifty thousand times', eitherWay, () =>
    rawPdf(
      onePage({
        content: `BT ${each(5e4, (at) => `/F${at % 2000} 12 Tf (a) Tj `)} ET`,
        resources: `/Font << ${each(2000, (at) => `/F${at} << /Type /Font /Subtype /Type1 /BaseFont /A${at} >> `)} >>`,
      }),
    ),
  ),
];
