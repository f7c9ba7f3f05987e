import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/**
 * A PDF that the program made, ready to be drawn. The reader is half a megabyte and is loaded when the first one is shown;
 * its worker is a file of the page's own, and nothing is fetched from elsewhere.
 */
export const openPdf = async (bytes: ArrayBuffer): Promise<PDFDocumentProxy> => {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerSrc;
  return getDocument({ data: new Uint8Array(bytes), enableXfa: false, useWasm: false, useWorkerFetch: false })
    .promise;
};
