import { realpathSync, type Stats, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, isAbsolute, parse, relative, resolve, sep } from 'node:path';
import { exitCodes, Failure } from '../../../report/failure.ts';
import { compareNames } from '../../compare-names.ts';
import { isOfSystems } from './file-kind.ts';
import { readList } from './read-list.ts';

/** What one input stands for, and the folder that its names begin at. */
export interface Root {
  readonly path: string;
  readonly base: string;
  readonly isFolder: boolean;
  /** Why it is none: a line of a list may name what is gone. */
  readonly failure: Failure | null;
}

const missing = (input: string): Failure =>
  new Failure({
    rule: 'batch/input-missing',
    exitCode: exitCodes.input,
    message: `Нет такого файла или папки: ${input}.`,
    advice: 'Проверьте имя; имя с пробелами возьмите в кавычки.',
  });

const noMatch = (pattern: string): Failure =>
  new Failure({
    rule: 'batch/input-missing',
    exitCode: exitCodes.input,
    message: `Под образец ${pattern} ничего не подошло.`,
    advice: '«*» заменяет часть имени, «**/» — любые папки: "приказы/**/*.docx".',
  });

/** The path as the file system itself calls it; as it is where there is none. */
export const realPath = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
};

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

const notAFile = (input: string): Failure =>
  new Failure({
    rule: 'batch/not-a-file',
    exitCode: exitCodes.input,
    message: `Это не файл и не папка: ${input}.`,
    advice: 'Укажите файл документа или папку с документами.',
  });

const rootOf = (path: string, found: Stats, base = found.isDirectory() ? path : dirname(path)): Root => ({
  path,
  base,
  isFolder: found.isDirectory(),
  failure: null,
});

const isPattern = (input: string): boolean => /[*?]/u.test(input);

/** The folder that a pattern begins at: what stands before the first part with a sign. */
const patternBase = (pattern: string): string => {
  const parts = pattern.split(/[\\/]/u);
  const fixed = parts.slice(0, parts.findIndex(isPattern)).join(sep);
  return realPath(fixed === '' && isAbsolute(pattern) ? parse(resolve(pattern)).root : fixed || '.');
};

const isHiddenIn = (base: string, path: string): boolean =>
  relative(base, path)
    .split(sep)
    .some((part) => part !== '..' && isOfSystems(part));

/** Files and folders that a pattern names, as a shell would list them. @throws Failure `batch/input-missing` */
const matchesOf = async (pattern: string): Promise<readonly Root[]> => {
  const base = patternBase(pattern);
  const paths: string[] = [];
  for await (const match of glob(pattern)) {
    const path = realPath(match);
    if (!isHiddenIn(base, path)) paths.push(path);
  }
  const roots = paths.sort(compareNames).flatMap((path) => {
    const found = statOf(path);
    return found?.isFile() || found?.isDirectory() ? [rootOf(path, found, base)] : [];
  });
  if (roots.length === 0) throw noMatch(pattern);
  // A folder comes before what lies in it, so that its pictures are pages of it and not documents.
  return [...roots.filter(({ isFolder }) => isFolder), ...roots.filter(({ isFolder }) => !isFolder)];
};

/** @throws Failure `batch/input-missing`, `batch/not-a-file` */
export const rootsOf = async (input: string): Promise<readonly Root[]> => {
  const found = statOf(input);
  // A pipe or a device could keep the program waiting for ever.
  if (found && !found.isFile() && !found.isDirectory()) throw notAFile(input);
  if (found) return [rootOf(realPath(input), found)];
  if (isPattern(input)) return matchesOf(input);
  throw missing(input);
};

/** What a list names; a line that names nothing is a document that failed, and does not stop the others. */
export const listedRoots = async (list: string): Promise<readonly Root[]> => {
  const roots: Root[] = [];
  for (const path of await readList(list))
    try {
      for (const root of await rootsOf(path)) roots.push(root);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      roots.push({ path, base: dirname(path), isFolder: false, failure: error });
    }
  return roots;
};
