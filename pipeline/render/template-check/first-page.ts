import { drawPdfPage, loadPdf } from '../../tools/pdfjs.ts';

/** Pixels to the point: a page fills a screen and its text can be read. */
const scale = 1.5;

/** The first page of a PDF as a PNG. */
export const firstPage = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const document = await loadPdf(pdf);
  try {
    const canvas = await drawPdfPage(await document.getPage(1), scale);
    return canvas.toBuffer('image/png');
  } finally {
    await document.loadingTask.destroy();
  }
};
