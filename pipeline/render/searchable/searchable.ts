import { PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import type { OrderDocument } from '../../model/document.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Stage } from '../../stage.ts';
import { addText, type ReadPage } from './add-text.ts';
import { dropOrphans } from './drop-orphans.ts';
import { pdfOfImages, type SheetSize } from './image-pages.ts';
import { setMetadata } from './metadata.ts';

/** A file of scans, what was read from it, and the sizes of its sheets. */
export interface Scanned {
  /** A PDF, or the pictures of the pages in their order, as they were read: none of them is a bomb. */
  readonly files: readonly Uint8Array[];
  readonly sheets: readonly SheetSize[];
  /** The recognised pages; the others have text of their own. */
  readonly read: readonly ReadPage[];
  readonly document: OrderDocument;
}

const name = PDFName.of;

const uncopied = (message: string, advice: string, cause?: unknown): Failure =>
  new Failure({ rule: 'render/not-copied', exitCode: exitCodes.input, message, advice, cause });

const openPdf = async (bytes: Uint8Array): Promise<PDFDocument> => {
  const pdf = await loadWhole(bytes).catch((cause) => {
    const advice = 'Откройте его в программе для чтения PDF, напечатайте в новый PDF и повторите.';
    throw uncopied('PDF повреждён, и копию с текстом из него сделать нельзя.', advice, cause);
  });
  if (!pdf.isEncrypted) return pdf;
  const advice = 'Снимите защиту: откройте PDF с паролем, напечатайте его в новый PDF и повторите.';
  throw uncopied('PDF защищён паролем, и копию с текстом из него сделать нельзя.', advice);
};

const loadWhole = async (bytes: Uint8Array): Promise<PDFDocument> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  // The tree of pages is read only now; an encrypted one has no names to read.
  if (!pdf.isEncrypted) pdf.getPages();
  return pdf;
};

/** True where the file says that somebody has signed it (ISO 32000-1, 12.7.2, bit 1 of SigFlags). */
const isSigned = (pdf: PDFDocument): boolean => {
  const form = pdf.catalog.lookup(name('AcroForm'));
  const flags = form instanceof PDFDict ? form.lookup(name('SigFlags')) : undefined;
  return flags instanceof PDFNumber && (flags.asNumber() & 1) === 1;
};

/** Objects are packed together from PDF 1.5 on; PDF/A-1 is 1.4. */
const knowsObjectStreams = (bytes: Uint8Array): boolean =>
  !/%PDF-1\.[0-4]/.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));

/**
 * A copy of scans that can be searched: the pictures as they were, the recognised words under them in their places.
 * A PDF all of whose pages have text comes back as it was.
 * @throws Failure `render/not-copied`
 */
export const searchable: Stage<Scanned, Uint8Array> = async (
  { files, sheets, read, document },
  { say, signal },
) => {
  const [first = new Uint8Array()] = files;
  const isPdf = document.source.mediaType === 'application/pdf';
  if (sheets.length === 0) {
    const advice = 'Дайте команде PDF, картинки страниц или папку с ними.';
    throw uncopied('Это не скан и не PDF: у файла нет страниц, под которые кладут текст.', advice);
  }
  if (isPdf && read.length === 0) {
    say('render/text-there', undefined);
    return first;
  }
  const pdf = isPdf ? await openPdf(first) : await pdfOfImages(files, sheets);
  signal.throwIfAborted();
  if (isSigned(pdf)) say('render/signature-lost', undefined);
  addText(pdf, read);
  setMetadata(pdf, document);
  dropOrphans(pdf.context);
  return pdf.save({ useObjectStreams: !isPdf || knowsObjectStreams(first), updateFieldAppearances: false });
};
