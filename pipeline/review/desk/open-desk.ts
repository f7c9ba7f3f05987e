import { Failure } from '../../report/failure.ts';
import { type FolderLock, lockFolder } from '../../run/batch/lock/lock-folder.ts';
import type { Desk } from './desk.ts';
import { type DeskOptions, deskOn } from './desk-on.ts';
import { openPaths } from './folder/desk-paths.ts';
import { openDatabase } from './folder/open-database.ts';
import { folderInUse } from './refusals.ts';

interface FolderOptions extends DeskOptions {
  /** Made where it is not there; one desk at a time has it. */
  readonly folder: string;
}

const lock = (folder: string): FolderLock => {
  try {
    return lockFolder(folder);
  } catch (error) {
    throw error instanceof Failure && error.rule === 'batch/in-use' ? folderInUse(folder, error) : error;
  }
};

/**
 * Opens the desk of a folder; what was being read goes on by itself.
 * @throws Failure `review/in-use`, `review/damaged`, `review/newer-desk`, `run/output-failed`
 */
export const openDesk = async ({ folder, ...options }: FolderOptions): Promise<Desk> => {
  const { release } = lock(folder);
  try {
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
    throw error;
  }
};
