import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { compose, type Matrix, type Sheet } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import type { Raster } from '../../model/raster.ts';
import { pictureDamaged } from '../input-failure.ts';
import { assemble, type DecodedPicture } from './assemble.ts';
import { coverage } from './coverage.ts';
import { decodePicture } from './decode-picture.ts';
import { objectRaster } from './object-raster.ts';
import { type PdfBytes, withPage, withPdf } from './open-pdf.ts';
import { drawingOf } from './page-drawing.ts';
import { seenGlyphs } from './seen-glyphs.ts';
import type { PlacedPicture } from './survey-page.ts';

/**
 * A scan's pixels from its pictures as the file has them packed, null where its pictures are packed otherwise or do not fit
 * together. An A4 sheet of 300 dots per inch takes 0.05 s so, 0.3 s by `loadPage` and 1.5 s where that has to draw.
 * @throws Failure `read/picture-damaged`
 */
export const loadScan = async (
  pictures: readonly PlacedPicture[],
  { view, ...sheet }: Sheet & { readonly view: Matrix },
  mostPixels: number,
): Promise<Raster | null> => {
  const decoded: DecodedPicture[] = [];
  for (const { stream, matrix } of pictures) {
    const raster = await decodePicture(stream, mostPixels);
    if (!raster) return null;
    decoded.push({ raster, matrix: compose(view, matrix) });
  }
  return assemble(decoded, sheet, mostPixels);
};

/**
 * The pixels of any page. The file is opened anew, so that nothing of it stays in memory between pages.
 * @throws Failure `read/picture-damaged`
 */
export const loadPage = (pdf: PdfBytes, number: number): Promise<Raster> =>
  withPdf(pdf, (file) =>
    withPage(file, number, async (page) => {
      const pictures = await picturesOf(file, page, pdf.limits.pixels);
      return pictures ?? (await import('./draw-page.ts')).drawPage(page, pdf.limits.pixels);
    }),
  );

/** The least share of a sheet that a scan's pictures cover. */
const leastCovered = 0.97;

/** Pictures that cover less, of the sheet, may be missing where there is more to be seen: logos, stamps, signatures. */
const mostMissing = 0.1;

/**
 * The page's own pictures where nothing else is to be seen on it; null where it has to be drawn.
 * @throws Failure `read/picture-damaged` where drawing would leave out what the page is there for
 */
export const picturesOf = async (
  file: PDFDocumentProxy,
  page: PDFPageProxy,
  mostPixels: number,
): Promise<Raster | null> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const drawing = await drawingOf(file, page);
  const { pictures, strokes, shapes } = drawing;
  const isAlone = seenGlyphs(drawing).length + strokes.length + shapes === 0;
  const decoded: DecodedPicture[] = [];
  const missing: Box[] = [];
  for (const { id, matrix, box } of pictures) {
    const raster = id === null ? null : await objectRaster(page, id);
    if (raster) decoded.push({ raster, matrix });
    else if (id !== null) missing.push(box);
  }
  const isMissed = isAlone ? missing.length > 0 : coverage({ width, height }, missing) > mostMissing;
  if (isMissed) throw pictureDamaged();
  const boxes = pictures.map(({ box }) => box);
  if (!isAlone || decoded.length < pictures.length || coverage({ width, height }, boxes) < leastCovered)
    return null;
  return assemble(decoded, { width, height }, mostPixels);
};
