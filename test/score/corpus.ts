import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Layout } from '../../corpus/make/layout/layout.ts';
import type { Truth } from './truth.ts';

/** One document of a corpus. */
export interface Example {
  /** Its folder below the corpus, with slashes on every system: `order/school-absence`. */
  readonly name: string;
  /** The file's own name, `source.docx`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
  /** From the generator's `layout.json`; null beside a document that it did not set. */
  readonly layout: Layout | null;
}

const readExample = async (root: string, folder: string): Promise<Example> => {
  const files = await readdir(folder);
  const file = files.find((name) => name.startsWith('source.'));
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  if (!file) throw new Error(`${folder} has a truth.json and no source.*`);
  return {
    name: relative(root, folder).split(sep).join('/') || basename(folder),
    file,
    bytes: await readFile(join(folder, file)),
    truth: await json('truth.json'),
    layout: files.includes('layout.json') ? await json('layout.json') : null,
  };
};

/** Every folder at or below `root` that holds a `truth.json`, by name. */
export const readCorpus = async (root: string): Promise<readonly Example[]> => {
  const paths = await readdir(root, { recursive: true });
  const folders = paths
    .filter((path) => basename(path) === 'truth.json')
    .map((path) => dirname(join(root, path)));
  return Promise.all(folders.sort().map((folder) => readExample(root, folder)));
};
