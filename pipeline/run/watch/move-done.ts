import { copyFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../report/error-code.ts';
import { makeFolder } from '../output/stage-files.ts';
import type { Arrival } from './arrival.ts';
import { lookOf } from './still-files.ts';

const move = (from: string, to: string): void => {
  makeFolder(dirname(to));
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    // Another disk.
    const passing = `${to}.part`;
    copyFileSync(from, passing);
    renameSync(passing, to);
    rmSync(from);
  }
};

/** Of a folder of pages, what is left is the folder; one in which something else lies stays. */
const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, or somebody stands in it.
  }
};

/** Moves a document that is done. What cannot be moved, or has changed meanwhile, stays, which does no harm. */
export const moveDone = async (
  { path, paths, look }: Arrival,
  name: string,
  { done, note }: { readonly done: string; readonly note: (message: string) => void },
): Promise<void> => {
  const target = join(done, name);
  const isFile = paths[0] === path;
  try {
    if ((await lookOf(paths)) !== look) return;
    for (const each of paths) move(each, isFile ? target : join(target, basename(each)));
    if (!isFile) removeEmpty(path);
  } catch (error) {
    const code = errorCode(error);
    const why = code && ` (${code})`;
    note(`Готовый документ не удалось переместить в ${done}${why}: ${path}. Он останется на месте.`);
  }
};
