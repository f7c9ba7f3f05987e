import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exitCodes, Failure } from '../../../report/failure.ts';
import { compareNames } from '../../compare-names.ts';
import { fileKind, isDocumentJson, isOfSystems, namedAsPages } from './file-kind.ts';
import type { Skipped } from './skipped.ts';

/** A file, or the folder of pictures that are its pages, as it was found; or why it cannot be looked into. */
export interface FoundInput {
  readonly path: string;
  /** Pictures of the pages, in their order; null for a file. */
  readonly pages: readonly [string, ...string[]] | null;
  readonly failure: Failure | null;
}

export interface WalkOptions {
  /** The output folder, if there is one, as the file system calls it: what lies in it is not read. */
  readonly out: string | null;
  readonly skipped: Skipped;
  /** True takes the pictures of this folder as one document where they are named as pages. */
  readonly joins: (depth: number) => boolean;
  /** True where pictures need no such names. */
  readonly joinsAll: boolean;
  readonly signal: AbortSignal;
}

/** Where a run keeps what it knows: a folder that has it holds results. */
export const ownFolder = '.prikaz';

const unreadable = (folder: string, cause: unknown): Failure =>
  new Failure({
    rule: 'batch/folder-unreadable',
    exitCode: exitCodes.input,
    message: `В папку нельзя войти: ${folder}.`,
    advice: 'Попросите доступ к ней или скопируйте её содержимое в свою папку.',
    cause,
  });

/** A folder's files and folders, those of systems aside, in order. */
const entriesOf = async (folder: string): Promise<readonly Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !isOfSystems(name) || name === ownFolder)
    .sort((a, b) => compareNames(a.name, b.name));

const fileOf = (folder: string, { name }: Dirent, { skipped }: WalkOptions): readonly FoundInput[] => {
  const path = join(folder, name);
  const kind = fileKind(name);
  if (kind === 'own') skipped.add('own', name);
  else if (kind === 'other' || (kind === 'json' && !isDocumentJson(path))) skipped.add('kind', name);
  else return [{ path, pages: null, failure: null }];
  return [];
};

const pagesOf = (folder: string, entries: readonly Dirent[], joinsAll: boolean): FoundInput['pages'] => {
  const names = entries.map(({ name }) => name);
  const isPages = joinsAll
    ? names.length > 0 && names.every((name) => fileKind(name) === 'picture')
    : namedAsPages(names);
  const [first, ...others] = names.map((name) => join(folder, name));
  return isPages && first !== undefined && entries.every((entry) => entry.isFile())
    ? [first, ...others]
    : null;
};

/**
 * The documents of a folder and of the folders in it, in the order in which a person counts. Links are not followed:
 * those that stay in the folder lead to what is found anyway, others to what nobody asked for, or in circles.
 */
export async function* walkFolder(
  folder: string,
  options: WalkOptions,
  depth = 0,
): AsyncGenerator<FoundInput> {
  options.signal.throwIfAborted();
  if (folder === options.out) return;
  let entries: readonly Dirent[];
  try {
    entries = await entriesOf(folder);
  } catch (cause) {
    yield { path: folder, pages: null, failure: unreadable(folder, cause) };
    return;
  }
  if (depth > 0 && entries.some(({ name }) => name === ownFolder)) {
    options.skipped.add('results', basename(folder));
    return;
  }
  const pages = options.joins(depth) ? pagesOf(folder, entries, options.joinsAll) : null;
  if (pages) yield { path: folder, pages, failure: null };
  else for (const entry of entries) yield* inFolder(folder, entry, options, depth);
}

async function* inFolder(
  folder: string,
  entry: Dirent,
  options: WalkOptions,
  depth: number,
): AsyncGenerator<FoundInput> {
  if (entry.isDirectory()) yield* walkFolder(join(folder, entry.name), options, depth + 1);
  else if (entry.isFile()) yield* fileOf(folder, entry, options);
  else options.skipped.add(entry.isSymbolicLink() ? 'link' : 'special', entry.name);
}
