import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileKind, isDocumentJson, isOfSystems } from '../batch/inputs/file-kind.ts';
import { ownFolder } from '../batch/inputs/walk-folder.ts';

/** What is on its way bears such a name until it is whole: programs that download or copy. */
const passing = /\.(?:part|partial|tmp|temp|crdownload|download|filepart|opdownload|!ut|lock|lck|swp)$/iu;

/** Which files of a folder are documents to be taken. */
export interface WatchedFiles {
  /** False for what nobody has to look at, a folder and what lies in it too. */
  readonly mayBe: (path: string, isFile: boolean) => boolean;
  /** True for a file that lies among results of some run. */
  readonly isAmongResults: (path: string) => boolean;
  /** The folder whose picture it is a page of; null for what is a document by itself. */
  readonly folderOf: (path: string) => string | null;
}

/** Right in the folder a picture is a document, in a folder in it a page. */
export const watchedFiles = (root: string, apart: readonly string[]): WatchedFiles => {
  const isApart = (path: string): boolean =>
    apart.some((folder) => path === folder || path.startsWith(folder + sep));
  return {
    mayBe: (path, isFile) => {
      if (path === root) return true;
      const name = basename(path);
      if (isApart(path) || isOfSystems(name) || passing.test(name)) return false;
      return !isFile || !['other', 'own'].includes(fileKind(name));
    },
    isAmongResults: (path) => {
      if (fileKind(basename(path)) === 'json' && !isDocumentJson(path)) return true;
      for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder))
        if (existsSync(join(folder, ownFolder))) return true;
      return false;
    },
    folderOf: (path) => {
      const folder = dirname(path);
      return relative(root, folder) !== '' && fileKind(basename(path)) === 'picture' ? folder : null;
    },
  };
};
