import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import sharp from 'sharp';
import type { Raster } from '../../../pipeline/model/raster.ts';
import type { Knobs } from '../knobs.ts';
import type { ScannedPage } from '../spoil/scan-page.ts';
import { faxData } from './fax-data.ts';

const dictionary = ({ width, height, channels }: Raster, bits: number) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
  BitsPerComponent: bits,
});

/** Eight black or white pixels a byte, white as 1, rows padded to whole bytes. */
const packed = ({ width, height, data }: Raster): Uint8Array => {
  const stride = Math.ceil(width / 8);
  const out = new Uint8Array(stride * height);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const byte = y * stride + (x >> 3);
      if ((data[at] ?? 0) > 127) out[byte] = (out[byte] ?? 0) | (128 >> (x & 7));
    }
  return out;
};

/** How a PDF keeps a picture. */
type Way = 'jpeg' | 'flate' | 'g4';

const pictureOf = async (
  { context }: PDFDocument,
  picture: Raster,
  way: Way,
  knobs: Knobs,
): Promise<PDFRef> => {
  const { width, height, channels } = picture;
  switch (way) {
    case 'jpeg': {
      const raw = sharp(picture.data, { raw: { width, height, channels } });
      const data = await raw
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .jpeg({ quality: knobs.quality })
        .toBuffer();
      return context.register(context.stream(data, { ...dictionary(picture, 8), Filter: 'DCTDecode' }));
    }
    case 'g4': {
      const { data, columns, rows } = await faxData(picture);
      const size = { ...picture, width: columns, height: rows };
      const parameters = { K: -1, Columns: columns, Rows: rows, BlackIs1: true };
      const filter = { Filter: 'CCITTFaxDecode', DecodeParms: parameters };
      return context.register(context.stream(data, { ...dictionary(size, 1), ...filter }));
    }
    case 'flate': {
      const isBilevel = knobs.bilevel !== 'no';
      const data = isBilevel ? packed(picture) : picture.data;
      return context.register(context.flateStream(data, dictionary(picture, isBilevel ? 1 : 8)));
    }
  }
};

const upTo16 = (length: number): number => Math.ceil(length / 16) * 16;

/** The sheet's size in points; Group 4 rounds the picture up, and the sheet with it. */
const sizeOf = ({ picture, width, height }: ScannedPage, way: Way): [number, number] =>
  way === 'g4'
    ? [(width * upTo16(picture.width)) / picture.width, (height * upTo16(picture.height)) / picture.height]
    : [width, height];

const addScan = async (pdf: PDFDocument, scan: ScannedPage, way: Way, knobs: Knobs): Promise<void> => {
  const [width, height] = sizeOf(scan, way);
  const page = pdf.addPage([width, height]);
  page.node.setXObject(PDFName.of('Scan'), await pictureOf(pdf, scan.picture, way, knobs));
  const drawing = pdf.context.flateStream(`q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`);
  page.node.addContentStream(pdf.context.register(drawing));
};

const emptyPdf = (): Promise<PDFDocument> => PDFDocument.create({ updateMetadata: false });

/** A PDF of pictures alone, as scanners write it. */
export const pdfOfScans = async (
  scans: readonly ScannedPage[],
  way: Way,
  knobs: Knobs,
): Promise<Uint8Array> => {
  const pdf = await emptyPdf();
  for (const scan of scans) await addScan(pdf, scan, way, knobs);
  return pdf.save();
};

/** A PDF in which scans, by page number from 1, take the place of pages with letters. */
export const mixedPdf = async (
  printed: Uint8Array,
  scans: ReadonlyMap<number, ScannedPage>,
  knobs: Knobs,
): Promise<Uint8Array> => {
  const source = await PDFDocument.load(printed, { updateMetadata: false });
  const pdf = await emptyPdf();
  for (const place of source.getPageIndices()) {
    const scan = scans.get(place + 1);
    if (scan) await addScan(pdf, scan, 'jpeg', knobs);
    else for (const page of await pdf.copyPages(source, [place])) pdf.addPage(page);
  }
  return pdf.save();
};
