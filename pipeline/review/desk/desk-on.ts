import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Wanted } from '../../run/wanted.ts';
import type { WorkInput } from '../../run/work/document-work.ts';
import type { ReviewPool } from '../../run/work/review-work.ts';
import type { DeskDocument } from '../contract/desk-document.ts';
import type { Desk, DeskSettings, Notes } from './desk.ts';
import { type Announcer, openAnnouncer } from './folder/announce.ts';
import type { DeskPaths } from './folder/desk-paths.ts';
import { type DocumentRow, type DocumentRows, openRows } from './folder/document-rows.ts';
import { findDocuments } from './folder/find-documents.ts';
import { labelOf } from './folder/label.ts';
import { openNotes } from './folder/notes.ts';
import type { Database } from './folder/open-database.ts';
import { type DeskLimits, openSources, usualDeskLimits } from './folder/sources.ts';
import { openReadings, type Readings } from './reading/open-readings.ts';
import { openPictures } from './reading/pictures.ts';
import { noSuchPage, notFound } from './refusals.ts';
import { openReviews, type Reviews } from './review/open-reviews.ts';
import { rowOnDesk } from './row-on-desk.ts';

export interface DeskOptions {
  /** They recognise and read; whoever opened them closes them. */
  readonly readers: ReviewPool;
  /** At hand for what a person waits for. */
  readonly hands: ReviewPool;
  readonly settings: DeskSettings;
  /** Steps that `readers` do at once; where it is not given, all cores but one. */
  readonly jobs?: number;
  /** Pages recognised in one run: progress is seen after each. */
  readonly runSize?: number;
  readonly limits?: DeskLimits;
}

/** Pixels: what a page takes beside its document on a usual screen. */
const firstWidth = 800;

/** What a desk is made of. */
interface Parts {
  readonly rows: DocumentRows;
  readonly notes: Notes;
  readonly announcer: Announcer;
  readonly readings: Readings;
  readonly reviews: Reviews;
  readonly pictureOf: Desk['picture'];
  readonly row: (id: string) => DeskDocument;
  readonly inputOf: (id: string) => WorkInput;
  readonly wantedOf: (id: string) => Wanted;
  /** The last that was given for a document: in memory alone. */
  readonly passwords: Map<string, string>;
}

const openParts = (paths: DeskPaths, db: Database, options: DeskOptions): Parts => {
  const { readers, hands, settings, jobs = Math.max(1, availableParallelism() - 1), runSize = 1 } = options;
  const rows = openRows(db);
  const passwords = new Map<string, string>();
  const row = (id: string): DeskDocument => rowOnDesk(rows.get(id), readings.state(id), notes);
  const announcer = openAnnouncer((id) => (rows.has(id) ? { kind: 'document', document: row(id) } : null));
  const { changed, tell } = announcer;
  const notes = openNotes(db, rows, changed);
  const wantedOf = (id: string): Wanted => {
    const password = passwords.get(id) ?? settings.wanted.password;
    return { ...settings.wanted, password };
  };
  const onEdit = (id: string): void => {
    tell({ kind: 'review', id, revision: rows.get(id).revision });
    changed(id);
  };
  const reviews = openReviews({ db, rows, hands, wantedOf, onEdit, onTexts: changed });
  const pictures = openPictures(paths.uploads);
  const readings = openReadings({
    ...{ work: readers, jobs, runSize },
    findSheets: ({ input, wanted }) => pictures.between(() => hands.sheets(input, wanted)),
    onSheets: (id, sheets) => {
      rows.change(id, { sheets });
      // At once: from now on its paper can be looked at, and the first page is what is seen of it first.
      tell({ kind: 'document', document: row(id) });
      if (sheets.length > 0) pictureOf(id, 1, firstWidth).catch(() => undefined);
    },
    onProgress: changed,
    onRead: (id, inspected) => {
      reviews.keep(id, inspected);
      changed(id);
    },
    onFailed: (id, state) => {
      rows.change(id, { state });
      changed(id);
    },
  });
  const inputOf = (id: string): WorkInput => {
    const { name, files } = rows.get(id);
    return { name, paths: paths.sources(id, files), answers: settings.answers };
  };
  const pictureOf: Desk['picture'] = (id, page, width) => {
    const make = () => hands.picture(inputOf(id), page, width, wantedOf(id));
    return pictures.get({ folder: paths.pages(id), page, width, make });
  };
  return { rows, notes, announcer, readings, reviews, pictureOf, row, inputOf, wantedOf, passwords };
};

/** Documents on the desk, and how they are read. */
const documentsOf = (paths: DeskPaths, parts: Parts, limits: DeskLimits) => {
  const { rows, readings, reviews, announcer, row, inputOf, wantedOf, passwords } = parts;
  for (const found of findDocuments(paths, rows.has)) rows.add(found);
  const sources = openSources(paths, rows.all, limits);
  const read = ({ id, seq }: DocumentRow): void =>
    readings.start({ id, seq, input: inputOf(id), wanted: wantedOf(id) });
  const begin = (id: string): DeskDocument => {
    read(rows.get(id));
    announcer.changed(id);
    return row(id);
  };
  for (const each of rows.all()) {
    if (each.state.kind === 'waiting') read(each);
    if (each.texts && each.texts.revision !== each.revision) reviews.refresh(each.id);
  }
  const add = async (name: string, uploads: readonly string[]): Promise<DeskDocument> => {
    const id = randomUUID();
    const { bytes, files } = sources.take(id, uploads);
    try {
      rows.add({ id, name: labelOf(name), added: new Date().toISOString(), files, bytes });
    } catch (error) {
      // What a full disk did not take is sent again, and may not be found beside it at the next start.
      await sources.remove(id);
      throw error;
    }
    return begin(id);
  };
  const remove = async (id: string): Promise<void> => {
    rows.get(id);
    readings.stop(id);
    rows.remove(id);
    reviews.forget(id);
    passwords.delete(id);
    announcer.tell({ kind: 'removed', id });
    await sources.remove(id);
  };
  const cancel = (id: string): DeskDocument => {
    const { state, texts } = rows.get(id);
    readings.stop(id);
    // One that was read before is there as it was.
    if (state.kind === 'waiting') rows.change(id, { state: { kind: texts ? 'read' : 'cancelled' } });
    announcer.changed(id);
    return row(id);
  };
  const retry = (id: string, password?: string): DeskDocument => {
    rows.change(id, { state: { kind: 'waiting' } });
    if (password !== undefined) passwords.set(id, password);
    return begin(id);
  };
  return { upload: sources.upload, uploaded: sources.uploaded, add, remove, cancel, retry };
};

/** The desk of a folder that nobody else has. */
export const deskOn = (paths: DeskPaths, db: Database, options: DeskOptions): Desk => {
  const parts = openParts(paths, db, options);
  const { rows, notes, announcer, readings, reviews, row, inputOf, pictureOf } = parts;
  return {
    ...documentsOf(paths, parts, options.limits ?? usualDeskLimits),
    documents: () =>
      rows
        .all()
        .toReversed()
        .map(({ id }) => row(id)),
    document: row,
    sheets: (id) => rows.get(id).sheets ?? [],
    picture: async (id, page, width) => {
      const { sheets } = rows.get(id);
      readings.prefer(id);
      if (sheets && page > sheets.length) throw noSuchPage();
      try {
        return await pictureOf(id, page, width);
      } catch (error) {
        throw rows.has(id) ? error : notFound();
      }
    },
    review: reviews.review,
    edit: reviews.edit,
    undo: reviews.undo,
    redo: reviews.redo,
    mended: async (id) => ({ ...(await reviews.mended(id)), input: inputOf(id) }),
    notes,
    folder: (id) => paths.document(rows.get(id).id),
    tell: announcer.tell,
    listen: announcer.listen,
    close: async () => {
      await readings.close();
      announcer.close();
    },
  };
};
