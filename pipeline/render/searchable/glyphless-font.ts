/** A font that is all there but its shapes: its letters have a width and a height, can be found and copied, and no ink. */
import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';

/** Font units to the em, and of them the width of each letter: text is stretched to the printed word's own width. */
const unitsPerEm = 1000;
export const letterWidth = 0.5;
const advance = unitsPerEm * letterWidth;

/** How far letters reach over and under the baseline, in font units: what a viewer marks as a hit. */
const ascent = 800;
const descent = -200;

/** Big-endian 16-bit numbers, of which a TrueType file is mostly made. */
const words = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number & 0xffff, index * 2);
  return bytes;
};

/** The sum of a table's 32-bit words; its bytes are padded with zeros (OpenType, «Calculating checksums»). */
const checksum = (table: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
};

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc(-table.length & 3)]);

const headAdjustment = 8;

/** Two glyphs: the missing one, empty, and the one that stands for every letter. */
const glyphCount = 2;

/**
 * A line from corner to corner and back: it surrounds no ink, but has the box of a letter, as Chromium leaves out
 * single letters without one. One contour, its box, its last point, no instructions, two points on the curve, steps.
 */
const letter = Buffer.concat([
  words(1, 0, descent, advance, ascent, 1, 0),
  Buffer.from([1, 1]),
  words(0, advance, descent, ascent - descent),
]);

/** What ISO 32000-1, 9.9 asks of an embedded TrueType font; a glyph without outline has no bytes in «glyf». */
const fontTables: readonly (readonly [tag: string, table: Buffer])[] = [
  ['glyf', letter],
  // Version, revision, adjustment, magic, flags, em; two dates; box; style, smallest size, direction, long offsets.
  [
    'head',
    Buffer.concat([
      words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, unitsPerEm),
      Buffer.alloc(16),
      words(0, descent, advance, ascent, 0, 6, 2, 1, 0),
    ]),
  ],
  ['hhea', words(1, 0, ascent, descent, 0, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0, glyphCount)],
  ['hmtx', words(...Array.from({ length: glyphCount }, () => [advance, 0]).flat())],
  ['loca', words(0, 0, 0, 0, 0, letter.length)],
  ['maxp', words(1, 0, glyphCount, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
];

/** The font as a TrueType file. */
export const glyphlessFontFile = (): Uint8Array => {
  const count = fontTables.length;
  const power = Math.floor(Math.log2(count));
  let offset = 12 + count * 16;
  const directory = [words(1, 0, count, 16 * 2 ** power, power, 16 * (count - 2 ** power))];
  for (const [tag, table] of fontTables) {
    const row = Buffer.alloc(16);
    row.write(tag, 'latin1');
    row.writeUInt32BE(checksum(padded(table)), 4);
    row.writeUInt32BE(offset, 8);
    row.writeUInt32BE(table.length, 12);
    directory.push(row);
    offset += padded(table).length;
  }
  const file = Buffer.concat([...directory, ...fontTables.map(([, table]) => padded(table))]);
  const head = file.readUInt32BE(12 + 16 + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + headAdjustment);
  return file;
};

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');

const utf16Hex = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))).join('');

/** A CMap lists at most 100 characters at once (Adobe Technical Note 5014). */
const listLength = 100;

const toUnicode = (characters: readonly string[]): string => {
  const rows = characters.map((character, index) => `<${hex(index + 1)}> <${utf16Hex(character)}>`);
  const lists = Array.from({ length: Math.ceil(rows.length / listLength) }, (_, index) => {
    const part = rows.slice(index * listLength, (index + 1) * listLength);
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...lists,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
};

/** A font of a PDF document, and how to write text in it. */
export interface TextFont {
  readonly ref: PDFRef;
  /** Text as the hexadecimal string of a text operator. Every character must be among those that the font was made for. */
  readonly encode: (text: string) => string;
}

/** Puts the font into a document: for the given characters alone, each of which gets a code and its Unicode value. */
export const embedGlyphlessFont = (context: PDFContext, used: Iterable<string>): TextFont => {
  const characters = [...new Set(used)].sort();
  const codes = new Map(characters.map((character, index) => [character, hex(index + 1)]));
  const stream = (content: string | Uint8Array, entries = {}): PDFRef =>
    context.register(context.flateStream(content, entries));
  const file = glyphlessFontFile();
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'GlyphLessFont',
    // Fixed pitch, symbolic.
    Flags: 0b101,
    FontBBox: [0, descent, advance, ascent],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: ascent,
    StemV: 80,
    FontFile2: stream(file, { Length1: file.length }),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'GlyphLessFont',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    DW: advance,
    // Every code but 0 is drawn by the one glyph.
    CIDToGIDMap: stream(words(0, ...characters.map(() => 1))),
    FontDescriptor: context.register(descriptor),
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'GlyphLessFont',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: stream(toUnicode(characters)),
  });
  return {
    ref: context.register(font),
    encode: (text) => `<${Array.from(text, (character) => codes.get(character) ?? '').join('')}>`,
  };
};
