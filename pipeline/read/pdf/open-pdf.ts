import { PasswordException, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../model/limits.ts';
import { Failure } from '../../report/failure.ts';
import { loadPdf } from '../../tools/pdfjs.ts';
import { damaged, protectedFile } from '../input-failure.ts';

/** A PDF as it came. */
export interface PdfBytes {
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly limits: Limits;
}

/**
 * Opens a PDF for as long as `work` takes.
 * @throws Failure `read/protected`, `read/damaged`
 */
export const withPdf = async <Result>(
  pdf: PdfBytes,
  work: (file: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> => {
  const file = await openPdf(pdf);
  try {
    return await work(file);
  } finally {
    await file.loadingTask.destroy();
  }
};

/**
 * Opens a PDF; whoever opens it destroys its `loadingTask`.
 * @throws Failure `read/protected`, `read/damaged`
 */
export const openPdf = async ({ bytes, password, limits }: PdfBytes): Promise<PDFDocumentProxy> => {
  try {
    return await loadPdf(bytes, { password, mostPixels: limits.pixels });
  } catch (cause) {
    if (cause instanceof PasswordException) throw protectedFile(password !== undefined);
    throw damaged('он не открывается как PDF', cause);
  }
};

/**
 * Opens one page for as long as `work` takes.
 * @throws Failure `read/damaged`, whatever pdf.js threw
 */
export const withPage = async <Result>(
  file: PDFDocumentProxy,
  number: number,
  work: (page: PDFPageProxy) => Promise<Result>,
): Promise<Result> => {
  try {
    const page = await file.getPage(number);
    const result = await work(page);
    page.cleanup();
    return result;
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged(`страница ${number} не читается`, cause);
  }
};
