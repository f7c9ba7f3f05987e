import { AFRelationship, PDFDocument } from 'pdf-lib';
import { markedAccessible, packetOf, setPacket, withDay, withLevel } from './archive-metadata.ts';
import type { Attachment, PdfOptions } from './pdf-options.ts';
import { settleTime } from './settle-time.ts';

const relations = { Source: AFRelationship.Source, Alternative: AFRelationship.Alternative };

const attach = (pdf: PDFDocument, { name, bytes, mediaType, description, relation }: Attachment, day: Date) =>
  pdf.attach(bytes, name, {
    mimeType: mediaType,
    description,
    creationDate: day,
    modificationDate: day,
    afRelationship: relations[relation],
  });

/** A reader's window bears the title, not the file's name (ISO 14289-1, 7.1). */
const showTitle = (pdf: PDFDocument): void =>
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);

/** What a typesetter's print still lacks; days are ISO dates. */
export interface Finish extends Pick<PdfOptions, 'accessible' | 'attachments'> {
  /** The document's own day, which the files bear too. */
  readonly created: string;
  /** Of a printer that asks the clock: what it printed from. */
  readonly settle?: Uint8Array;
  /** Of a printer that claims a lower level than it keeps to: the level. */
  readonly level?: string;
}

/** Adds what a typesetter cannot: the files that go along, and the mark of PDF/UA beside that of PDF/A. */
export const finishPdf = async (bytes: Uint8Array, finish: Finish): Promise<Uint8Array> => {
  const { accessible, attachments, created, settle, level } = finish;
  if (!accessible && attachments.length === 0 && !settle && !level) return bytes;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const day = new Date(`${created}T00:00:00Z`);
  let packet = packetOf(pdf);
  if (settle) {
    settleTime(pdf, settle, day);
    packet = withDay(packet, created);
  }
  for (const attachment of attachments) await attach(pdf, attachment, day);
  if (accessible) {
    showTitle(pdf);
    packet = markedAccessible(packet);
  }
  setPacket(pdf, level ? withLevel(packet, level) : packet);
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
};
