import type { PDFPage } from 'pdf-lib';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity } from '../../model/matrix.ts';
import type { SheetSize } from '../../model/paper/sheet-size.ts';
import type { Raster } from '../../model/raster.ts';
import { drawPdfPage } from '../../tools/pdfjs.ts';
import { damaged, overLimit } from '../input-failure.ts';
import { loadScan, picturesOf } from '../pdf/load-page.ts';
import { openPdf, type PdfBytes, withPage } from '../pdf/open-pdf.ts';
import { matrixOf } from '../pdf/operands.ts';
import { openRawPages } from '../pdf/raw-pages.ts';
import { refuseBombs } from '../pdf/refuse-bombs.ts';
import { refuseHeavy } from '../pdf/refuse-heavy.ts';
import { surveyPage } from '../pdf/survey-page.ts';
import { noSuchPage, type OpenPages } from './pages-of-file.ts';
import { quality, sizeOf, webpOf } from './webp-of.ts';

/** The pages of a PDF, with the same care as when it is read: nothing is drawn before it is known to be no bomb. */
export const openPdfPages = async (pdf: PdfBytes): Promise<OpenPages> => {
  await refuseBombs(pdf.bytes, pdf.limits);
  const file = await openPdf(pdf);
  const close = (): Promise<void> => file.loadingTask.destroy();
  try {
    const sheets = await sheetsOf(file, pdf);
    let written: Promise<readonly PDFPage[]> | null = null;
    return {
      sheets,
      picture: async (number, width) => {
        if (!sheets[number - 1]) throw noSuchPage(number);
        written ??= openRawPages(pdf.bytes);
        const pages = await written;
        const raw = pages.length === sheets.length ? pages[number - 1] : undefined;
        return withPage(file, number, (page) => pictureOf({ pdf, file, page, raw }, width));
      },
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
};

const sheetsOf = async (file: PDFDocumentProxy, { limits }: PdfBytes): Promise<readonly SheetSize[]> => {
  const { numPages } = file;
  if (numPages === 0) throw damaged('в нём нет страниц');
  if (numPages > limits.pages) throw overLimit(`в нём больше ${limits.pages} страниц`);
  const sheets: SheetSize[] = [];
  for (let number = 1; number <= numPages; number += 1)
    sheets.push(await withPage(file, number, async (page) => ({ number, ...sheetOf(page) })));
  return sheets;
};

const sheetOf = (page: PDFPageProxy): Pick<SheetSize, 'width' | 'height'> => {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
};

interface PdfPage {
  readonly pdf: PdfBytes;
  readonly file: PDFDocumentProxy;
  readonly page: PDFPageProxy;
  /** The page as the file has it written, where that can be seen. */
  readonly raw: PDFPage | undefined;
}

const pictureOf = async (whole: PdfPage, width: number): Promise<Uint8Array> => {
  const { page } = whole;
  const sheet = sheetOf(page);
  const pixels = await pixelsOf(whole);
  if (pixels) return webpOf(pixels, sheet, width);
  const canvas = await drawPdfPage(page, sizeOf(sheet, width).width / sheet.width);
  return canvas.encode('webp', quality);
};

/** The pixels of a scan, null for a page that has to be drawn; refuses what would take too long. */
const pixelsOf = async ({ pdf: { limits }, file, page, raw }: PdfPage): Promise<Raster | null> => {
  if (!raw) return picturesOf(file, page, limits.pixels);
  const budget = { operators: limits.operators };
  const scan = surveyPage(raw, limits, budget);
  const view = matrixOf(page.getViewport({ scale: 1 }).transform) ?? identity;
  const pixels = scan && (await loadScan(scan, { ...sheetOf(page), view }, limits.pixels));
  if (pixels) return pixels;
  await refuseHeavy(raw, limits, { budget, seen: new Set() });
  return scan && picturesOf(file, page, limits.pixels);
};
