import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** The sources of the corpus that have this ending, the smallest first, no longer than `most` bytes. */
export const corpusSeeds = async (ending: string, most = 10_000): Promise<readonly Uint8Array[]> => {
  const names = await readdir(join(root, 'corpus'), { recursive: true });
  const sources = names.filter((name) => name.endsWith(`source${ending}`)).toSorted();
  const files = await Promise.all(sources.map((name) => readFile(join(root, 'corpus', name))));
  return files.filter(({ length }) => length <= most).toSorted((a, b) => a.length - b.length);
};

/** The JSON documents of the templates' examples. */
export const exampleSeeds = (): Promise<readonly Uint8Array[]> =>
  Promise.all(
    ['order', 'plan', 'appendices', 'amendment'].map((kind) =>
      readFile(join(root, 'templates', kind, 'example.json')),
    ),
  );

export const templateSeed = (kind: string): Promise<Uint8Array> =>
  readFile(join(root, 'templates', kind, 'template.docx'));
