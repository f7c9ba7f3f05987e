import { stat } from 'node:fs/promises';
import type { OpenPages, ReadOptions } from '../../pipeline.ts';
import type { WorkInput } from './document-work.ts';
import { readFiles } from './read-files.ts';

type Reading = ReadOptions & { readonly signal: AbortSignal };

interface Kept {
  readonly key: string;
  readonly pages: Promise<OpenPages>;
}

/**
 * Keeps the file open whose pages were asked for last: a person looks at many pages of one document in a row. One that
 * has been changed since is opened anew.
 */
export const pagesKeeper = (): ((input: WorkInput, reading: Reading) => Promise<OpenPages>) => {
  let kept: Kept | null = null;
  return async (input, reading) => {
    const key = await keyOf(input, reading);
    if (kept?.key === key) return kept.pages;
    kept?.pages.then(({ close }) => close()).catch(() => undefined);
    const opened: Kept = { key, pages: open(input, reading) };
    kept = opened;
    // What could not be opened is tried again: the file may only have been busy.
    opened.pages.catch(() => {
      if (kept === opened) kept = null;
    });
    return opened.pages;
  };
};

const open = async ({ name, paths }: WorkInput, reading: Reading): Promise<OpenPages> => {
  const { openPages } = await import('../../pipeline.ts');
  return openPages(await readFiles(name, paths, reading.signal), reading);
};

/** Whatever of a file tells that it is still the same one. What is not there is told of by whoever reads it. */
const keyOf = async ({ paths }: WorkInput, { password, limits }: Reading): Promise<string> => {
  const files = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null);
      return [path, found?.size, found?.mtimeMs];
    }),
  );
  return JSON.stringify([files, password, limits?.pages]);
};
