import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, protectedFile } from '../input-failure.ts';

/** The parts of pdf.js that it reads when they are needed, as local folders. */
const pdfjs = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), sep);
const folder = (name: string): string => join(pdfjs, name, sep);

/**
 * Opens a PDF in this process. Nothing is fetched and no script of the file runs.
 * Throws `read/protected` and `read/damaged`.
 */
export const openPdf = async (bytes: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy> => {
  const task = getDocument({
    // pdf.js takes its bytes away from their owner.
    data: new Uint8Array(bytes),
    ...(password !== undefined && { password }),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useSystemFonts: false,
    fontExtraProperties: true,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    if (cause instanceof PasswordException) throw protectedFile();
    throw damaged('он не открывается как PDF', cause);
  }
};
