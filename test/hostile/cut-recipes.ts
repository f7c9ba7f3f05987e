/** Good files of each kind that break off at each hundredth of their length. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { docx, inList, level, list, p, ruledTable, tr, xlsxParts, zip } from '../office-kit.ts';
import { pdfOf, show } from '../pdf-kit.ts';
import { png } from './picture-files.ts';
import { each, type Outcome, type Recipe } from './recipe.ts';

const refused: readonly Outcome[] = ['read/damaged', 'read/empty', 'read/not-text', 'read/kind-unsupported'];

const parts =
  (whole: Uint8Array, ending: string, step: number) =>
  (folder: string): readonly string[] => {
    const shares = Array.from({ length: Math.floor(99 / step) }, (_, index) => (index + 1) * step);
    return shares.map((share) => {
      const path = join(folder, `${share}.${ending}`);
      writeFileSync(path, whole.subarray(0, Math.floor((whole.length * share) / 100)));
      return path;
    });
  };

const cut = (
  ending: string,
  whole: () => Uint8Array,
  expected: readonly Outcome[],
  more: { readonly step?: number } & Partial<Recipe> = {},
): Recipe => {
  const { step = 1, ...rest } = more;
  return {
    name: `cut/${ending}`,
    what: `a good ${ending.toUpperCase()} that breaks off, at each ${step === 1 ? 'hundredth' : `${step} hundredths`}`,
    expected,
    lay: (folder) => parts(whole(), ending, step)(folder),
    ...rest,
  };
};

const wordFile = (): Uint8Array =>
  docx({
    numbering: list(1, level(0, 'decimal', '%1.')),
    body:
      p('ПРИКАЗ') +
      each(40, (at) => p(`Провести проверку № ${at * at * 7919}`, inList(1))) +
      ruledTable(tr(['№', 'Срок'])),
  });

const sheetFile = (): Uint8Array =>
  zip(
    xlsxParts(
      `<sheetData>${each(60, (at) => `<row><c><v>${at * 7919}</v></c><c t="str"><v>Проверка ${at * at}</v></c></row>`)}</sheetData>`,
    ),
  );

const pdfFile = (): Uint8Array =>
  pdfOf(
    Array.from({ length: 3 }, (_, page) => ({
      content: each(12, (at) => show(`Пункт ${page * 100 + at}`, 10, 180 - at * 14)),
    })),
  );

const width = 120;
/** Stripes of grey that no packing makes much smaller. */
const pixels = (): Buffer =>
  Buffer.from(Uint8Array.from({ length: width * width }, (_, at) => (at * at * 31 + (at >> 5) * 97) & 0xff));

const pngFile = (): Uint8Array => {
  const rows = Array.from({ length: width }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels().subarray(row * width, (row + 1) * width)]),
  );
  return png({ width, height: width, packed: deflateSync(Buffer.concat(rows)) });
};

/** The other kinds of picture are packed by the program's own decoder, outside of a recipe, for that takes its time. */
const packedBy = async (kind: 'jpeg' | 'tiff' | 'webp'): Promise<Buffer> =>
  sharp(pixels(), { raw: { width, height: width, channels: 1 } })
    .toFormat(kind, { lossless: true, compression: 'lzw' })
    .toBuffer();

const [jpeg, tiff, webp] = await Promise.all([packedBy('jpeg'), packedBy('tiff'), packedBy('webp')]);

const richText = `{\\rtf1\\ansi ${each(50, (at) => `Order ${at}\\par `)}}`;

const openText = (): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${each(50, (at) => `<text:p>Проверка ${at * 7919}</text:p>`)}</office:text></office:body></office:document-content>`,
  });

export const cutRecipes: readonly Recipe[] = [
  cut('docx', wordFile, refused),
  cut('xlsx', sheetFile, refused),
  cut('pdf', pdfFile, ['read', ...refused]),
  cut('png', pngFile, refused),
  cut('jpg', () => jpeg, refused),
  cut('tif', () => tiff, [...refused, 'read']),
  cut('webp', () => webp, refused),
  cut('rtf', () => Buffer.from(richText), ['read', ...refused, 'tools/libreoffice-failed'], {
    step: 33,
    needs: 'libreoffice',
    seconds: 120,
  }),
  cut('odt', openText, ['read', ...refused, 'tools/libreoffice-failed'], {
    step: 33,
    needs: 'libreoffice',
    seconds: 120,
  }),
];
