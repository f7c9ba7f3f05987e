import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page, SourcePage } from '../../model/page.ts';
import type { Source } from '../../model/source.ts';
import { damaged } from '../input-failure.ts';
import type { Drawing } from './drawing.ts';
import { fontFace } from './fonts.ts';
import { identity } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import { matrixOf } from './operands.ts';
import { rulingsOf } from './rulings-of.ts';
import { seenGlyphs } from './seen-glyphs.ts';
import { tracePage } from './trace-page.ts';
import { wordsOf } from './words-of.ts';

interface PdfOptions {
  readonly signal: AbortSignal;
}

/** The pages of a PDF. Throws a `Failure` for one that cannot be read. */
export const readPdf = async (
  bytes: Uint8Array,
  { signal }: PdfOptions,
): Promise<Pick<Source, 'pages' | 'content'>> => {
  const file = await openPdf(bytes, undefined);
  try {
    const pages: SourcePage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      signal.throwIfAborted();
      pages.push(await readPage(file, number));
    }
    return { pages: file.numPages, content: { kind: 'pages', pages } };
  } finally {
    await file.loadingTask.destroy();
  }
};

const readPage = async (file: PDFDocumentProxy, number: number): Promise<Page> => {
  const page = await file.getPage(number).catch((cause) => {
    throw damaged(`страница ${number} не читается`, cause);
  });
  const { width, height } = page.getViewport({ scale: 1 });
  const drawing = await drawingOf(file, page);
  page.cleanup();
  const rulings = rulingsOf(drawing);
  const words = wordsOf(seenGlyphs(drawing), rulings);
  return { kind: 'page', number, width, height, words, rulings, recognised: false, onPaper: null };
};

const drawingOf = async (file: PDFDocumentProxy, page: PDFPageProxy): Promise<Drawing> => {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const layers = await file.getOptionalContentConfig();
  const operators = await page.getOperatorList();
  return tracePage(
    operators,
    { view: matrixOf(transform) ?? identity, sheet: [0, 0, width, height] },
    {
      fontOf: (id) => fontFace(page.commonObjs.has(id) ? page.commonObjs.get(id) : null),
      isShown: (layer) => layers.isVisible(layer),
    },
  );
};
