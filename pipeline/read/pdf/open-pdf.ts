import { PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdf } from '../../tools/pdfjs.ts';
import { damaged, protectedFile } from '../input-failure.ts';

/** Opens a PDF. Throws `read/protected` and `read/damaged`. */
export const openPdf = async (bytes: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy> => {
  try {
    return await loadPdf(bytes, password);
  } catch (cause) {
    if (cause instanceof PasswordException) throw protectedFile();
    throw damaged('он не открывается как PDF', cause);
  }
};
