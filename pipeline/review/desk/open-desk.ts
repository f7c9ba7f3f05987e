import { Failure } from '../../report/failure.ts';
import { type FolderLock, lockFolder } from '../../run/batch/lock/lock-folder.ts';
import type { Desk } from './desk.ts';
import { deskOn } from './desk-on.ts';
import type { DeskOptions } from './desk-parts.ts';
import { makeOwnFolder, openPaths } from './folder/desk-paths.ts';
import { openDatabase } from './folder/open-database.ts';
import { folderInUse, folderUnusable } from './refusals.ts';

interface FolderOptions extends DeskOptions {
  /** Made where it is not there; one desk at a time has it. */
  readonly folder: string;
}

const refused = (folder: string, error: unknown): Failure => {
  if (!(error instanceof Failure)) return folderUnusable(folder, error);
  if (error.rule === 'batch/in-use') return folderInUse(folder, error);
  return error.rule === 'run/output-failed' ? folderUnusable(folder, error) : error;
};

const lock = (folder: string): FolderLock => {
  makeOwnFolder(folder);
  return lockFolder(folder);
};

/**
 * Opens the desk of a folder; what was being read goes on by itself.
 * @throws Failure `review/in-use`, `review/folder-unusable`, `review/damaged`, `review/newer-desk`
 */
export const openDesk = async ({ folder, ...options }: FolderOptions): Promise<Desk> => {
  let release = (): void => undefined;
  try {
    ({ release } = lock(folder));
    const paths = openPaths(folder);
    const db = await openDatabase(paths.database);
    const desk = deskOn(paths, db, options);
    return {
      ...desk,
      close: async () => {
        await desk.close();
        db.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw refused(folder, error);
  }
};
