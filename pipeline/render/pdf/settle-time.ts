import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

const name = PDFName.of;

/** The references of the colour profiles that the output intents name. */
const profilesOf = (pdf: PDFDocument): readonly PDFRef[] => {
  const intents = pdf.catalog.lookup(name('OutputIntents'));
  if (!(intents instanceof PDFArray)) return [];
  return intents
    .asArray()
    .map((_, index) => intents.lookup(index))
    .map((intent) => (intent instanceof PDFDict ? intent.get(name('DestOutputProfile')) : null))
    .filter((profile) => profile instanceof PDFRef);
};

/** In the header of a profile (ICC.1, 7.2): the moment it was made, six numbers of two bytes, and its checksum. */
const header = { day: 24, checksum: { from: 84, to: 100 } };

const settleProfile = (pdf: PDFDocument, reference: PDFRef, day: Date): void => {
  const stream = pdf.context.lookup(reference);
  if (!(stream instanceof PDFRawStream)) return;
  const bytes = Uint8Array.from(decodePDFRawStream(stream).decode());
  const view = new DataView(bytes.buffer);
  const parts = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), 0, 0, 0];
  for (const [index, part] of parts.entries()) view.setUint16(header.day + 2 * index, part);
  bytes.fill(0, header.checksum.from, header.checksum.to);
  pdf.context.assign(reference, pdf.context.flateStream(bytes, { N: stream.dict.get(name('N')) }));
};

/**
 * Puts the document's own day, and an identifier of what it was printed from, in the place of the clock's: the same
 * document printed twice is the same file.
 */
export const settleTime = (pdf: PDFDocument, printedFrom: Uint8Array, day: Date): void => {
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  for (const profile of profilesOf(pdf)) settleProfile(pdf, profile, day);
  const identifier = createHash('sha256').update(printedFrom).digest('hex').slice(0, 32);
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier].map((hex) => PDFHexString.of(hex)));
};
