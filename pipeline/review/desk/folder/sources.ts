import { readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultLimits } from '../../../model/limits.ts';
import { deskFull, noSuchUpload, nothingAdded, tooLarge, tooManyPictures } from '../refusals.ts';
import { type DeskPaths, makeOwnFolder } from './desk-paths.ts';
import type { DocumentRow } from './document-rows.ts';
import { keepUpload, type Upload } from './uploads.ts';

/** What may lie on one desk. */
export interface DeskLimits {
  readonly documents: number;
  /** Bytes of all documents and uploads. */
  readonly bytes: number;
  /** Uploads that are not added yet. */
  readonly uploads: number;
}

/** A year's orders of an office, and as much as a disk has to spare. */
export const usualDeskLimits: DeskLimits = { documents: 2_000, bytes: 20 * 2 ** 30, uploads: 1_000 };

/** Milliseconds after which an upload that nobody has added makes room: the tab that sent it is closed by then. */
const forgottenAfter = 24 * 3_600_000;

/** Files that came from a person: uploads until they are added, then documents' own. */
export interface Sources {
  readonly upload: (bytes: ReadableStream<Uint8Array>) => Promise<string>;
  readonly uploaded: (upload: string) => { readonly path: string; readonly discard: () => Promise<void> };
  /** Makes uploads a document's own; how many they are, and their bytes. */
  readonly take: (
    id: string,
    uploads: readonly string[],
  ) => { readonly files: number; readonly bytes: number };
  readonly remove: (id: string) => Promise<void>;
}

/** Removes what was uploaded and never added, and what is left of documents that are gone. */
const sweep = ({ uploads, documents, document }: DeskPaths, isKnown: (id: string) => boolean): void => {
  for (const name of readdirSync(uploads)) rmSync(join(uploads, name), { recursive: true, force: true });
  for (const name of readdirSync(documents))
    if (!isKnown(name)) rmSync(document(name), { recursive: true, force: true });
};

const sum = (sizes: readonly { readonly bytes: number }[]): number =>
  sizes.reduce((total, { bytes }) => total + bytes, 0);

export const openSources = (
  paths: DeskPaths,
  rows: () => readonly DocumentRow[],
  limits: DeskLimits,
): Sources => {
  const known = new Set(rows().map(({ id }) => id));
  sweep(paths, (id) => known.has(id));
  const waiting = new Map<string, Upload & { readonly since: number }>();
  let coming = 0;
  const get = (id: string): Upload => {
    const upload = waiting.get(id);
    if (!upload) throw noSuchUpload();
    return upload;
  };
  const discard = async (id: string): Promise<void> => {
    waiting.delete(id);
    await rm(join(paths.uploads, id), { force: true });
  };
  const discardForgotten = async (): Promise<void> => {
    const latest = Date.now() - forgottenAfter;
    for (const [id, { since }] of waiting) if (since < latest) await discard(id);
  };
  const room = (): number => limits.bytes - sum(rows()) - sum([...waiting.values()]);
  return {
    upload: async (bytes) => {
      await discardForgotten();
      if (waiting.size + coming >= limits.uploads) throw deskFull('слишком много присланных файлов');
      if (room() <= 0) throw deskFull('документы занимают слишком много места на диске');
      coming += 1;
      try {
        const [id, upload] = await keepUpload(paths.uploads, bytes, defaultLimits.fileBytes);
        waiting.set(id, { ...upload, since: Date.now() });
        return id;
      } finally {
        coming -= 1;
      }
    },
    uploaded: (id) => ({ path: get(id).path, discard: () => discard(id) }),
    take: (id, uploads) => {
      const files = [...new Set(uploads)].map(get);
      const bytes = sum(files);
      if (files.length === 0) throw nothingAdded();
      if (files.length > defaultLimits.pages) throw tooManyPictures(defaultLimits.pages);
      if (bytes > defaultLimits.fileBytes) throw tooLarge(defaultLimits.fileBytes);
      if (rows().length >= limits.documents) throw deskFull(`на нём ${limits.documents} документов`);
      makeOwnFolder(paths.document(id));
      makeOwnFolder(paths.pages(id));
      const places = paths.sources(id, files.length);
      for (const upload of uploads) waiting.delete(upload);
      // The first comes last and goes first: without it there is no document (`findDocuments`).
      for (const [index, { path }] of [...files.entries()].reverse()) renameSync(path, places[index] ?? path);
      return { files: files.length, bytes };
    },
    remove: async (id) => {
      const [first] = paths.sources(id, 1);
      await rm(first, { force: true, maxRetries: 3 });
      await rm(paths.document(id), { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
