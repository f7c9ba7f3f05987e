import { PDFDocument } from 'pdf-lib';
import { convertWithLibreOffice } from '../pipeline/tools/libreoffice.ts';

/** What LibreOffice makes of a document: a PDF. */
export const officePrint = (bytes: Uint8Array, from: 'docx' | 'xlsx'): Promise<Uint8Array> =>
  convertWithLibreOffice({ bytes, from, to: 'pdf', mostBytes: 2 ** 26 });

/** Of each page of a PDF, whether it lies on its side. */
export const wideness = async (pdf: Uint8Array): Promise<readonly boolean[]> =>
  (await PDFDocument.load(pdf)).getPages().map((page) => page.getWidth() > page.getHeight());
