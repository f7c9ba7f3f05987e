import type { PDFRef } from 'pdf-lib';
import { type PDFContext, PDFDocument, PDFName } from 'pdf-lib';
import type { Metadata } from 'sharp';
import type { Matrix } from '../../model/matrix.ts';
import { type PictureStream, pngStream } from './png-stream.ts';
import { tiffStream } from './tiff-stream.ts';

/** The size of a page in points. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** Where the unit square of a picture goes on its sheet, by its orientation tag (TIFF 6.0, Exif 2.3: 1 to 8). */
const placement = (orientation: number, { width: w, height: h }: SheetSize): Matrix =>
  (
    [
      [w, 0, 0, h, 0, 0],
      [-w, 0, 0, h, w, 0],
      [-w, 0, 0, -h, w, h],
      [w, 0, 0, -h, 0, h],
      [0, -h, -w, 0, w, h],
      [0, -h, w, 0, 0, h],
      [0, h, w, 0, 0, 0],
      [0, h, -w, 0, w, 0],
    ] as const
  )[orientation - 1] ?? [w, 0, 0, h, 0, 0];

/** Unpacks a picture and packs it without loss in a way that PDF reads. */
const repacked = async (
  bytes: Uint8Array,
  page: number,
  { space, bitsPerSample }: Metadata,
): Promise<PictureStream> => {
  const { default: sharp } = await import('sharp');
  const isGrey = space === 'b-w' || space === 'grey16';
  const png = await sharp(bytes, { page })
    .flatten({ background: 'white' })
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    // Black and white take a bit each.
    .png(bitsPerSample === 1 ? { palette: true, colours: 2, dither: 0 } : { compressionLevel: 9 })
    .toBuffer();
  const stream = pngStream(png);
  if (!stream) throw new TypeError('sharp wrote a PNG that PDF does not read');
  return stream;
};

const embed = async (
  pdf: PDFDocument,
  bytes: Uint8Array,
  page: number,
  picture: Metadata,
): Promise<PDFRef> => {
  if (picture.format === 'jpeg') return (await pdf.embedJpg(bytes)).ref;
  const own =
    picture.format === 'png' ? pngStream(bytes) : picture.format === 'tiff' ? tiffStream(bytes, page) : null;
  const { data, entries } = own ?? (await repacked(bytes, page, picture));
  return pdf.context.register(pdf.context.stream(data, entries));
};

const drawing = (context: PDFContext, matrix: Matrix): PDFRef =>
  context.register(
    context.stream(`q ${matrix.map((number) => +number.toFixed(3)).join(' ')} cm /Scan Do Q\n`),
  );

/** Makes a PDF of pictures, one a page, each as large as its sheet; the pictures stay as they are where PDF can read them. */
export const pdfOfImages = async (
  files: readonly Uint8Array[],
  sheets: readonly SheetSize[],
): Promise<PDFDocument> => {
  const { default: sharp } = await import('sharp');
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of files) {
    const first = await sharp(bytes).metadata();
    const count = first.format === 'tiff' ? (first.pages ?? 1) : 1;
    for (let index = 0; index < count; index += 1) {
      const sheet = sheets[pdf.getPageCount()];
      if (!sheet) return pdf;
      const picture = index === 0 ? first : await sharp(bytes, { page: index }).metadata();
      const scan = await embed(pdf, bytes, index, picture);
      const { node } = pdf.addPage([sheet.width, sheet.height]);
      node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { Scan: scan } }));
      node.set(PDFName.of('Contents'), drawing(pdf.context, placement(picture.orientation ?? 1, sheet)));
    }
  }
  // Pictures of JPEG are put into the document only now.
  await pdf.flush();
  return pdf;
};
