import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../report/error-code.ts';
import { unwritable } from '../output/stage-files.ts';

/** Keeps a copy of what stands in the way; false where nothing does. */
const keepFormer = async (path: string, former: string): Promise<boolean> => {
  try {
    await copyFile(path, former);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
};

/**
 * Moves the named files of one folder into another one, in the place of their namesakes: all, or none.
 * @throws Failure `run/output-failed`
 */
export const replaceFiles = async (from: string, to: string, names: readonly string[]): Promise<void> => {
  const undo: (() => Promise<void>)[] = [];
  for (const name of names) {
    const path = join(to, name);
    const former = join(from, `${name}.former`);
    try {
      const isKept = await keepFormer(path, former);
      await rename(join(from, name), path);
      undo.push(() => (isKept ? rename(former, path) : rm(path, { force: true })));
    } catch (error) {
      for (const back of undo.toReversed()) await back();
      throw unwritable(path, error);
    }
  }
};
