import { stat } from 'node:fs/promises';
import type { OpenPages, ReadOptions } from '../../pipeline.ts';
import type { WorkInput } from './document-work.ts';
import { readFiles } from './read-files.ts';

type Reading = ReadOptions & { readonly signal: AbortSignal };

/** Looks at the pages of a file, one look at a time: none is closed under whoever looks at it. */
type Look = <Result>(
  input: WorkInput,
  reading: Reading,
  look: (pages: OpenPages) => Result | Promise<Result>,
) => Promise<Result>;

interface Kept {
  readonly key: string;
  readonly pages: OpenPages;
}

/**
 * Keeps the file open whose pages were looked at last: a person looks at many pages of one document in a row. One that
 * has been changed since is opened anew.
 */
export const pagesKeeper = (): Look => {
  let kept: Kept | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const pagesOf = async (input: WorkInput, reading: Reading): Promise<OpenPages> => {
    const key = await keyOf(input, reading);
    if (kept?.key === key) return kept.pages;
    const last = kept;
    kept = null;
    await last?.pages.close();
    kept = { key, pages: await open(input, reading) };
    return kept.pages;
  };
  return (input, reading, look) => {
    const looked = turn.then(async () => look(await pagesOf(input, reading)));
    turn = looked.catch(() => undefined);
    return looked;
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
