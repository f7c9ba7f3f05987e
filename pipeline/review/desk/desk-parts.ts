import { availableParallelism } from 'node:os';
import type { Wanted } from '../../run/wanted.ts';
import type { WorkInput } from '../../run/work/document-work.ts';
import type { ReviewPool } from '../../run/work/review-work.ts';
import type { DeskDocument } from '../contract/desk-document.ts';
import type { Desk, DeskSettings, Notes } from './desk.ts';
import { type Announcer, openAnnouncer } from './folder/announce.ts';
import type { DeskPaths } from './folder/desk-paths.ts';
import { type DocumentRows, openRows } from './folder/document-rows.ts';
import { openNotes } from './folder/notes.ts';
import type { Database } from './folder/open-database.ts';
import type { DeskLimits } from './folder/sources.ts';
import { openReadings, type Readings } from './reading/open-readings.ts';
import { openPictures } from './reading/pictures.ts';
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
export interface DeskParts {
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

export const openParts = (paths: DeskPaths, db: Database, options: DeskOptions): DeskParts => {
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
