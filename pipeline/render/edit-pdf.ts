/** PDF files that are there already and are to get something more. */
import { PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { exitCodes, Failure } from '../report/failure.ts';

const name = PDFName.of;

const uneditable = (message: string, advice: string, cause?: unknown): Failure =>
  new Failure({ rule: 'render/not-copied', exitCode: exitCodes.input, message, advice, cause });

/** Throws pdf-lib's own errors for pages that are none, without size, or within one another for ever. */
const checkPages = (pdf: PDFDocument): void => {
  for (const page of pdf.getPages()) {
    page.getCropBox();
    page.getRotation();
  }
};

const loadWhole = async (bytes: Uint8Array): Promise<PDFDocument> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  // The tree of pages and their boxes are read only now; an encrypted one has no names to read.
  if (!pdf.isEncrypted) checkPages(pdf);
  return pdf;
};

/** What cannot be made anew, and why a library could not. */
export const damagedPdf = (cause: unknown): Failure =>
  uneditable(
    'PDF повреждён, и новый файл из него сделать нельзя.',
    'Откройте его в программе для чтения PDF, напечатайте в новый PDF и повторите.',
    cause,
  );

/** Opens a PDF to make another one of it. @throws Failure `render/not-copied` for one that is damaged or protected */
export const openWhole = async (bytes: Uint8Array): Promise<PDFDocument> => {
  const pdf = await loadWhole(bytes).catch((cause) => {
    throw damagedPdf(cause);
  });
  if (!pdf.isEncrypted) return pdf;
  const advice = 'Снимите защиту: откройте PDF с паролем, напечатайте его в новый PDF и повторите.';
  throw uneditable('PDF защищён паролем, и новый файл из него сделать нельзя.', advice);
};

/** True where the file says that somebody has signed it (ISO 32000-1, 12.7.2, bit 1 of SigFlags). */
export const isSigned = (pdf: PDFDocument): boolean => {
  const form = pdf.catalog.lookup(name('AcroForm'));
  const flags = form instanceof PDFDict ? form.lookup(name('SigFlags')) : undefined;
  return flags instanceof PDFNumber && (flags.asNumber() & 1) === 1;
};

/** Objects are packed together from PDF 1.5 on; PDF/A-1 is 1.4. */
const knowsObjectStreams = (bytes: Uint8Array): boolean =>
  !/%PDF-1\.[0-4]/.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));

/** Writes a PDF that was made of `original`, or of no file, in a version that its readers know. */
export const saveEdited = (pdf: PDFDocument, original: Uint8Array | null): Promise<Uint8Array> =>
  pdf.save({
    useObjectStreams: original === null || knowsObjectStreams(original),
    updateFieldAppearances: false,
  });
