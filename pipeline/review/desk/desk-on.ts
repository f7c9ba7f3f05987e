import { randomUUID } from 'node:crypto';
import type { DeskDocument } from '../contract/desk-document.ts';
import type { Desk } from './desk.ts';
import { type DeskOptions, type DeskParts, openParts } from './desk-parts.ts';
import type { DeskPaths } from './folder/desk-paths.ts';
import type { DocumentRow } from './folder/document-rows.ts';
import { findDocuments } from './folder/find-documents.ts';
import { labelOf } from './folder/label.ts';
import type { Database } from './folder/open-database.ts';
import { type DeskLimits, openSources, usualDeskLimits } from './folder/sources.ts';
import { noSuchPage, notFound } from './refusals.ts';

/** Documents on the desk, and how they are read. */
const documentsOf = (paths: DeskPaths, parts: DeskParts, limits: DeskLimits) => {
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
