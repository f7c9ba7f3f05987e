import { createHash } from 'node:crypto';
import type { PDFDict, PDFPage } from 'pdf-lib';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Lexicon } from '../../model/lexicon.ts';
import { identity, type Matrix, type Sheet } from '../../model/matrix.ts';
import type { PageImage, SourcePage } from '../../model/paper/page.ts';
import type { Say } from '../../report/say.ts';
import { judgePage } from './judge-page.ts';
import { isBelievable } from './judge-text.ts';
import { loadPage, loadScan } from './load-page.ts';
import { mendLetters } from './mend-letters.ts';
import type { PdfBytes } from './open-pdf.ts';
import { matrixOf } from './operands.ts';
import { drawingOf } from './page-drawing.ts';
import { printedPage } from './printed-page.ts';
import { refuseHeavy } from './refuse-heavy.ts';
import { type PlacedPicture, type SurveyBudget, surveyPage } from './survey-page.ts';

/** What a page is read with, besides itself. */
export interface PageSurroundings {
  readonly pdf: PdfBytes;
  /** SHA-256 of the file, hexadecimal. */
  readonly fileHash: string;
  readonly file: PDFDocumentProxy;
  /** The page as the file has it written, where that can be seen. */
  readonly raw: PDFPage | undefined;
  readonly budget: SurveyBudget;
  /** What has been found behind the pages so far. */
  readonly seen: Set<PDFDict>;
  readonly lexicon: Lexicon;
  readonly say: Say;
}

/** One page: its words and lines, or its picture where these are not to be had or not to be believed. */
export const readPage = async (page: PDFPageProxy, surroundings: PageSurroundings): Promise<SourcePage> => {
  const { pdf, raw, budget, file, say, lexicon } = surroundings;
  const scan = raw && surveyPage(raw, pdf.limits, budget);
  if (scan) return scanImage(page, scan, surroundings);
  if (raw) await refuseHeavy(raw, pdf.limits, surroundings);
  const number = page.pageNumber;
  const drawing = await drawingOf(file, page);
  const printed = printedPage(drawing, sheetOf(page));
  const kind = judgePage(printed, drawing.shapes);
  const words = mendLetters(printed.words);
  if (kind === 'text' && isBelievable({ glyphs: printed.glyphs, words }, lexicon)) {
    const { sheet, rulings, onPaper } = printed;
    return { kind: 'page', number, ...sheet, words, rulings, recognised: false, onPaper };
  }
  const place = { page: number, box: null };
  if (kind === 'picture') say('read/picture-recognised', undefined, { place });
  if (kind === 'text') say('read/text-layer-unreadable', undefined, { place });
  return pageImage(page, surroundings);
};

const sheetOf = (page: PDFPageProxy): Sheet => {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
};

const pageImage = (page: PDFPageProxy, { pdf, fileHash }: PageSurroundings): PageImage => ({
  kind: 'image',
  number: page.pageNumber,
  ...sheetOf(page),
  load: () => loadPage(pdf, page.pageNumber),
  fingerprint: hashOf([fileHash, String(page.pageNumber)]),
});

/** Known by its pictures and their places, whatever else the file holds. */
const scanImage = (
  page: PDFPageProxy,
  pictures: readonly PlacedPicture[],
  { pdf, raw, budget }: PageSurroundings,
): PageImage => {
  const { pageNumber } = page;
  const sheet = sheetOf(page);
  const view: Matrix = matrixOf(page.getViewport({ scale: 1 }).transform) ?? identity;
  return {
    kind: 'image',
    number: pageNumber,
    ...sheet,
    load: async () => {
      const raster = await loadScan(pictures, { ...sheet, view }, pdf.limits.pixels);
      if (raster) return raster;
      if (raw) await refuseHeavy(raw, pdf.limits, { budget, seen: new Set() });
      return loadPage(pdf, pageNumber);
    },
    fingerprint: hashOf([
      JSON.stringify([sheet.width, sheet.height, view]),
      ...pictures.flatMap(({ stream, matrix }) => [
        JSON.stringify(matrix),
        stream.dict.toString(),
        stream.contents,
      ]),
    ]),
  };
};

const hashOf = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
