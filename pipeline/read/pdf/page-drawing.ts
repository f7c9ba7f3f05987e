import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity } from '../../model/matrix.ts';
import type { Drawing } from './drawing.ts';
import { fontFace } from './fonts.ts';
import { matrixOf } from './operands.ts';
import { tracePage } from './trace-page.ts';

/** What a page paints, its form fields and notes included. */
export const drawingOf = async (file: PDFDocumentProxy, page: PDFPageProxy): Promise<Drawing> => {
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
