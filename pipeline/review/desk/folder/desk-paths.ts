import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../../run/output/stage-files.ts';

/** Ids are the desk's own: no name that a person gave is ever part of a path. */
export interface DeskPaths {
  readonly database: string;
  readonly uploads: string;
  readonly documents: string;
  readonly document: (id: string) => string;
  /** The files of a document, as many as were uploaded. */
  readonly sources: (id: string, count: number) => readonly [string, ...string[]];
  readonly pages: (id: string) => string;
}

/** Only its owner may read what lies on the desk, where the system knows that. */
export const ownMode = 0o700;
export const ownFileMode = 0o600;

export const makeOwnFolder = (folder: string): void => {
  makeFolder(dirname(folder));
  if (!existsSync(folder)) mkdirSync(folder, { mode: ownMode });
};

/** The rooms of a desk's folder, made where they are not there. @throws what the system says */
export const openPaths = (folder: string): DeskPaths => {
  const documents = join(folder, 'documents');
  const uploads = join(folder, 'uploads');
  makeOwnFolder(documents);
  makeOwnFolder(uploads);
  const document = (id: string): string => join(documents, id);
  const source = (id: string, index: number): string => join(document(id), `source-${index + 1}`);
  return {
    database: join(folder, 'desk.sqlite'),
    uploads,
    documents,
    document,
    sources: (id, count) => [
      source(id, 0),
      ...Array.from({ length: count - 1 }, (_, index) => source(id, index + 1)),
    ],
    pages: (id) => join(document(id), 'pages'),
  };
};
