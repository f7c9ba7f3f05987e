import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';

const name = PDFName.of;

/** A bookmark: its title and the page (counted from 0) that it leads to. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

const rootOf = (pdf: PDFDocument): readonly [PDFRef, PDFDict] => {
  const { context, catalog } = pdf;
  const present = catalog.get(name('Outlines'));
  const found = context.lookup(present);
  if (found instanceof PDFDict)
    return [present instanceof PDFDict ? context.register(found) : (present as PDFRef), found];
  const made = context.obj({ Type: 'Outlines' });
  const ref = context.register(made);
  catalog.set(name('Outlines'), ref);
  return [ref, made];
};

/** Adds bookmarks behind those that are there (ISO 32000-1, 12.3.3). */
export const addBookmarks = (pdf: PDFDocument, bookmarks: readonly Bookmark[]): void => {
  if (bookmarks.length === 0) return;
  const { context } = pdf;
  const [rootRef, root] = rootOf(pdf);
  for (const { title, page } of bookmarks) {
    const target = pdf.getPage(page).ref;
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: rootRef, Dest: [target, 'Fit'] });
    const ref = context.register(item);
    const last = root.get(name('Last'));
    const before = context.lookup(last);
    if (last && before instanceof PDFDict) {
      before.set(name('Next'), ref);
      item.set(name('Prev'), last);
    } else root.set(name('First'), ref);
    root.set(name('Last'), ref);
    const count = root.lookup(name('Count'));
    // Negative counts are those of closed outlines.
    const shown = count instanceof PDFNumber ? count.asNumber() : 0;
    root.set(name('Count'), PDFNumber.of(shown < 0 ? shown - 1 : shown + 1));
  }
};
