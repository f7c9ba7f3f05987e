import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { namedAsPages } from '../batch/inputs/file-kind.ts';
import { compareNames } from '../compare-names.ts';
import { hasItsEnd } from './file-end.ts';
import { isHeldOpen } from './held-open.ts';

/** Seconds. */
export interface Patience {
  /** A file that does not change so long is taken. */
  readonly file: number;
  /** Pages that come one by one: a scanner takes its time for each. */
  readonly pages: number;
  /** What lacks its end is told of after so long … */
  readonly told: number;
  /** … and then taken as it is: reading it says what is wrong. */
  readonly broken: number;
}

export const usualPatience: Patience = { file: 3, pages: 30, told: 30, broken: 300 };

/** How files look from outside; two looks that are alike have the same text. Null where one of them is gone, or is no file. */
export const lookOf = async (paths: readonly string[]): Promise<string | null> => {
  const looks: string[] = [];
  for (const path of paths) {
    const found = await lstat(path).catch(() => null);
    if (!found?.isFile()) return null;
    looks.push(`${path} ${found.size} ${found.mtimeMs} ${found.ino}`);
  }
  return looks.join('\n');
};

/** The pictures of a folder, in their order, and whether they are the pages of one document. */
export const picturesIn = async (
  folder: string,
  isPicture: (path: string) => boolean,
): Promise<{ readonly paths: readonly string[]; readonly areOne: boolean }> => {
  const names = (await readdir(folder).catch(() => [])).sort(compareNames);
  const pictures = names.filter((name) => isPicture(join(folder, name)));
  return { paths: pictures.map((name) => join(folder, name)), areOne: namedAsPages(pictures) };
};

/** Why files are not to be taken yet; null where they are whole. */
export const whyNotWhole = async (paths: readonly string[]): Promise<'held' | 'endless' | null> => {
  for (const path of paths) {
    if (await isHeldOpen(path)) return 'held';
    // What cannot be opened cannot be judged: reading it will say why.
    if (!(await hasItsEnd(path).catch(() => true))) return 'endless';
  }
  return null;
};
