import { createHash } from 'node:crypto';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../model/limits.ts';
import type { PageImage, SourcePage } from '../../model/page.ts';
import type { Raster } from '../../model/raster.ts';
import type { Source } from '../../model/source.ts';
import { damaged, overLimit } from '../input-failure.ts';
import { openPdf } from './open-pdf.ts';
import { drawingOf } from './page-drawing.ts';
import { rulingsOf } from './rulings-of.ts';
import { seenGlyphs } from './seen-glyphs.ts';
import { wordsOf } from './words-of.ts';

interface PdfOptions {
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** The pages of a PDF. Throws a `Failure` for one that cannot be read. */
export const readPdf = async (
  bytes: Uint8Array,
  { limits, signal }: PdfOptions,
): Promise<Pick<Source, 'pages' | 'content'>> => {
  const file = await openPdf(bytes, undefined);
  try {
    if (file.numPages > limits.pages) throw overLimit(`в нём больше ${limits.pages} страниц`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const pages: SourcePage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      signal.throwIfAborted();
      const page = await openPage(file, number);
      pages.push(
        await readPage(file, page, {
          load: () => loadPage(bytes, number, limits),
          fingerprint: createHash('sha256').update(`${hash}/${number}`).digest('hex'),
        }),
      );
      page.cleanup();
    }
    return { pages: file.numPages, content: { kind: 'pages', pages } };
  } finally {
    await file.loadingTask.destroy();
  }
};

const openPage = (file: PDFDocumentProxy, number: number): Promise<PDFPageProxy> =>
  file.getPage(number).catch((cause) => {
    throw damaged(`страница ${number} не читается`, cause);
  });

const readPage = async (
  file: PDFDocumentProxy,
  page: PDFPageProxy,
  image: Pick<PageImage, 'load' | 'fingerprint'>,
): Promise<SourcePage> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const sheet = { number: page.pageNumber, width, height };
  const drawing = await drawingOf(file, page);
  const rulings = rulingsOf(drawing);
  const words = wordsOf(seenGlyphs(drawing), rulings);
  if (words.length === 0 && drawing.pictures.length + drawing.shapes > 0)
    return { kind: 'image', ...sheet, ...image };
  return { kind: 'page', ...sheet, words, rulings, recognised: false, onPaper: null };
};

/** A page's pixels; the file is opened anew, so that nothing of it stays in memory between pages. */
const loadPage = async (bytes: Uint8Array, number: number, limits: Limits): Promise<Raster> => {
  const [{ drawPage }, file] = await Promise.all([import('./draw-page.ts'), openPdf(bytes, undefined)]);
  try {
    return await drawPage(await openPage(file, number), limits.pixels);
  } finally {
    await file.loadingTask.destroy();
  }
};
