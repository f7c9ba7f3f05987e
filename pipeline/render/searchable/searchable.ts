import type { OrderDocument } from '../../model/document.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Stage } from '../../stage.ts';
import { isSigned, openWhole, saveEdited } from '../edit-pdf.ts';
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
    throw new Failure({
      rule: 'render/not-copied',
      exitCode: exitCodes.input,
      message: 'Это не скан и не PDF: у файла нет страниц, под которые кладут текст.',
      advice: 'Дайте команде PDF, картинки страниц или папку с ними.',
    });
  }
  if (isPdf && read.length === 0) {
    say('render/text-there', undefined);
    return first;
  }
  const pdf = isPdf ? await openWhole(first) : await pdfOfImages(files, sheets);
  signal.throwIfAborted();
  if (isSigned(pdf)) say('render/signature-lost', undefined);
  addText(pdf, read);
  setMetadata(pdf, document);
  dropOrphans(pdf.context);
  return saveEdited(pdf, isPdf ? first : null);
};
