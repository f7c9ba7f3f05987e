import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { pdfOfImages } from '../pipeline/render/searchable/image-pages.ts';
import { drawPdfPage, loadPdf } from '../pipeline/tools/pdfjs.ts';
import { copyOf, documentOf, lineAt, pageOf, scanPixels, textOf } from './searchable-kit.ts';

const [width, height] = [160, 220];

/** A page with something in each corner, so that every turn and flip can be told. */
const drawing = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="white"/>
  <rect x="10" y="10" width="60" height="30"/><circle cx="120" cy="30" r="15"/><path d="M10 200h90v-40z"/></svg>`,
);
const page = (): Sharp => sharp(drawing);
const bilevel = (): Sharp => page().flatten().toColourspace('b-w').threshold(128);

const pixelsOf = async (picture: Sharp): Promise<Buffer> =>
  picture.autoOrient().flatten({ background: 'white' }).toColourspace('b-w').raw().toBuffer();

/** The page of a PDF, drawn point by pixel, in grey. */
const drawn = async (pdf: Uint8Array, number: number): Promise<Buffer> => {
  const file = await loadPdf(pdf);
  try {
    const canvas = await drawPdfPage(await file.getPage(number), 1);
    return await sharp(canvas.toBuffer('image/png'))
      .flatten({ background: 'white' })
      .toColourspace('b-w')
      .raw()
      .toBuffer();
  } finally {
    await file.loadingTask.destroy();
  }
};

/** Share of pixels that differ plainly. */
const difference = (one: Buffer, other: Buffer): number => {
  expect(one.length).toBe(other.length);
  return one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 60).length / one.length;
};

const copiesAlike = async (file: Buffer): Promise<void> => {
  const { autoOrient: size } = await sharp(file).metadata();
  const pdf = await (await pdfOfImages([file], [size])).save();
  expect(difference(await drawn(pdf, 1), await pixelsOf(sharp(file)))).toBeLessThan(0.01);
};

const pictures: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['JPEG', () => page().flatten().jpeg({ quality: 95 }).toBuffer()],
  ['grey JPEG', () => page().flatten().toColourspace('b-w').jpeg({ quality: 95 }).toBuffer()],
  ['PNG', () => page().flatten().png().toBuffer()],
  ['grey PNG', () => page().flatten().toColourspace('b-w').png().toBuffer()],
  ['PNG with a palette', () => page().flatten().png({ palette: true, colours: 2 }).toBuffer()],
  [
    'transparent PNG',
    () =>
      sharp(Buffer.from(drawing.toString().replace('fill="white"', 'fill="none"')))
        .png()
        .toBuffer(),
  ],
  ['interlaced PNG', () => page().flatten().png({ progressive: true }).toBuffer()],
  ['WebP', () => page().flatten().webp({ lossless: true }).toBuffer()],
  ['TIFF with LZW', () => page().flatten().tiff({ compression: 'lzw' }).toBuffer()],
  [
    'TIFF with a JPEG',
    () => page().flatten().tiff({ compression: 'jpeg', quality: 95, tileHeight: 256 }).toBuffer(),
  ],
  [
    'TIFF in black and white',
    () => bilevel().tiff({ compression: 'deflate', predictor: 'none', bitdepth: 1 }).toBuffer(),
  ],
  ['fax TIFF', () => bilevel().tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer()],
  [
    'inverted fax TIFF',
    () => bilevel().tiff({ compression: 'ccittfax4', bitdepth: 1, miniswhite: true }).toBuffer(),
  ],
];

describe('pictures of pages', () => {
  it.each(pictures)('look the same in the copy: %s', async (_kind, make) => {
    await copiesAlike(await make());
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stand upright with orientation %i', async (orientation) => {
    await copiesAlike(await page().flatten().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer());
  });

  it.each([
    ['jpeg', 'DCTDecode'],
    ['png', 'FlateDecode'],
  ] as const)('keep their data: %s', async (format, filter) => {
    const raw = { raw: { width: 400, height: 500, channels: 1 as const } };
    const file = await sharp(scanPixels(400, 500), raw).toFormat(format).toBuffer();
    const pdf = await (await pdfOfImages([file], [{ width: 400, height: 500 }])).save();
    expect(Buffer.from(pdf).toString('latin1')).toContain(filter);
    expect(pdf.length).toBeLessThan(file.length + 1000);
    const middle = file.subarray(file.length / 2, file.length / 2 + 200);
    expect(Buffer.from(pdf).includes(middle)).toBe(true);
  });

  it('become one PDF with their words', async () => {
    const files = [await page().flatten().png().toBuffer(), await page().flatten().jpeg().toBuffer()];
    const sheets = [
      { width, height },
      { width: 2 * width, height: 2 * height },
    ];
    const read = [
      { page: pageOf([]), lines: [lineAt(10, 50, 'первая')] },
      { page: pageOf([], { number: 2 }), lines: [lineAt(10, 50, 'вторая страница')] },
    ];
    const { pdf, said } = await copyOf({ files, sheets, read, document: documentOf('image/png') });
    expect(said).toEqual([]);
    expect([await textOf(pdf, 1), await textOf(pdf, 2)]).toEqual(['первая', 'вторая страница']);
    expect((await PDFDocument.load(pdf)).getPage(1).getSize()).toEqual(sheets[1]);
  });
});
