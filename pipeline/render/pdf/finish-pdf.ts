import { AFRelationship, PDFDocument } from 'pdf-lib';
import { markedAccessible, packetOf, setPacket, withLevel } from './archive-metadata.ts';
import { type Attachment, type PdfOptions, partAndLevel } from './pdf-options.ts';

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

const isFinished = ({ accessible, attachments }: PdfOptions, level: string | null): boolean =>
  !accessible && attachments.length === 0 && level === null;

/**
 * Adds what a typesetter cannot: the files that go along, the mark of PDF/UA beside that of PDF/A, and the level,
 * where the typesetter's own is a lower one than the file keeps to. `created` is an ISO date, the files' own.
 */
export const finishPdf = async (
  bytes: Uint8Array,
  options: PdfOptions,
  { created, raise = false }: { readonly created: string; readonly raise?: boolean },
): Promise<Uint8Array> => {
  const level = raise ? partAndLevel(options.standard).level : null;
  if (isFinished(options, level)) return bytes;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const day = new Date(`${created}T00:00:00Z`);
  for (const attachment of options.attachments) await attach(pdf, attachment, day);
  const packet = level ? withLevel(packetOf(pdf), level) : packetOf(pdf);
  if (options.accessible) showTitle(pdf);
  setPacket(pdf, options.accessible ? markedAccessible(packet) : packet);
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
};
