import type { PDFDocument, PDFEmbeddedPage } from 'pdf-lib';
import type { Stage } from '../../stage.ts';
import { drawPdfPage, loadPdf } from '../../tools/pdfjs.ts';
import { damagedPdf, isSigned, openWhole, saveEdited } from '../edit-pdf.ts';
import type { SheetSize } from '../searchable/image-pages.ts';
import { appendPages, makeRoom } from './append-pages.ts';
import { facesOf, readStampWording, typesetFaces } from './faces.ts';
import { cornerSpot, isFree, type Space } from './free-place.ts';
import { inkOf, inkScale } from './ink.ts';
import { keepClaims } from './keep-claims.ts';
import { layFaces } from './lay-face.ts';
import { addBookmarks } from './outline.ts';
import { type Placed, placeFaces, type Run, type Wish, wishesOf } from './place-faces.ts';
import type { Face, StampRequest } from './stamp.ts';

/** A PDF, and what is to be put on it. */
export interface Stamped {
  readonly file: Uint8Array;
  readonly request: StampRequest;
}

/** Joins the appendices to the paper; which pages belong to which. */
const joinAppendices = async (pdf: PDFDocument, { appendices }: StampRequest): Promise<readonly Run[]> => {
  const runs: Run[] = [{ first: 0, count: pdf.getPageCount() }];
  for (const appended of appendices) {
    const first = pdf.getPageCount();
    await appendPages(pdf, appended);
    runs.push({ first, count: pdf.getPageCount() - first });
  }
  return runs;
};

/** What stands on the pages that are asked for, each drawn once. */
const spacesOf = async (bytes: Uint8Array, pages: Iterable<number>): Promise<ReadonlyMap<number, Space>> => {
  const file = await loadPdf(bytes);
  try {
    const spaces = new Map<number, Space>();
    for (const page of pages) {
      const sheet = await file.getPage(page + 1).catch((cause) => {
        throw damagedPdf(cause);
      });
      spaces.set(page, { ink: inkOf(await drawPdfPage(sheet, inkScale)), taken: [] });
      sheet.cleanup();
    }
    return spaces;
  } finally {
    await file.loadingTask.destroy();
  }
};

const keyOf = (face: Face): string => JSON.stringify(face);

/** The looks, typeset and laid into the file, each once. */
const embedFaces = async (
  pdf: PDFDocument,
  wishes: readonly Wish[],
): Promise<(face: Face) => PDFEmbeddedPage> => {
  const distinct = [...new Map(wishes.map(({ face }) => [keyOf(face), face])).values()];
  const pages = await pdf.embedPdf(
    await typesetFaces(distinct),
    distinct.map((_, index) => index),
  );
  const byKey = new Map(distinct.map((face, index) => [keyOf(face), pages[index]]));
  return (face) => {
    const page = byKey.get(keyOf(face));
    if (!page) throw new TypeError('a stamp was not typeset');
    return page;
  };
};

/** Shrinks each page that has no room for its appendix mark; true where one was. */
const makeRooms = (
  pdf: PDFDocument,
  wishes: readonly Wish[],
  sizeOf: (face: Face) => SheetSize,
  spaceOf: (page: number) => Space,
): boolean => {
  const crowded = wishes.filter(({ face, page }) => {
    if (face.kind !== 'appendix') return false;
    const [space, size] = [spaceOf(page), sizeOf(face)];
    return !isFree(space, cornerSpot(space.ink, size, 'top-right'), size);
  });
  for (const { page } of crowded) makeRoom(pdf.getPage(page));
  return crowded.length > 0;
};

const lay = (pdf: PDFDocument, placed: readonly Placed[], faceOf: (face: Face) => PDFEmbeddedPage): void => {
  for (const [page, onPage] of Map.groupBy(placed, (each) => each.page))
    layFaces(
      pdf.getPage(page),
      onPage.map(({ face, spot }) => ({ face: faceOf(face), spot })),
    );
};

/**
 * Puts marks on a PDF that is there already, and joins appendices to its end. What is printed stays as it is; stamps go
 * where nothing stands.
 * @throws Failure `render/not-copied`
 */
export const stampPdf: Stage<Stamped, Uint8Array> = async ({ file, request }, { say, signal }) => {
  const pdf = await openWhole(file);
  if (isSigned(pdf)) say('render/signature-lost', undefined);
  const runs = await joinAppendices(pdf, request);
  signal.throwIfAborted();
  const faces = facesOf(request, await readStampWording());
  const wishes = wishesOf(request, faces, runs);
  const faceOf = wishes.length > 0 ? await embedFaces(pdf, wishes) : null;
  if (faceOf) {
    const sizeOf = (face: Face): SheetSize => faceOf(face);
    const pages = new Set(wishes.map(({ page }) => page));
    let spaces = await spacesOf(await pdf.save(), pages);
    const spaceOf = (page: number): Space => {
      const space = spaces.get(page);
      if (!space) throw new RangeError(`page ${page} was not looked at`);
      return space;
    };
    if (makeRooms(pdf, wishes, sizeOf, spaceOf)) spaces = await spacesOf(await pdf.save(), pages);
    const { placed, covering, unnumbered } = placeFaces(wishes, sizeOf, spaceOf);
    for (const page of covering) say('render/stamp-over-print', undefined, { place: { page, box: null } });
    if (unnumbered.length > 0) say('render/sheets-unnumbered', { pages: unnumbered });
    lay(pdf, placed, faceOf);
  }
  addBookmarks(
    pdf,
    request.appendices.flatMap(({ mark }, index) =>
      mark[0] ? [{ title: mark[0], page: runs[index + 1]?.first ?? 0 }] : [],
    ),
  );
  return keepClaims(file, await saveEdited(pdf, file), request.appendices.length > 0, say);
};
