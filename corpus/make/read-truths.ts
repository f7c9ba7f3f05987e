import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Truth } from './print/print-document.ts';

export interface NamedTruth {
  /** Its folder below the corpus, with slashes on every system: `order/school-absence`. */
  readonly name: string;
  readonly truth: Truth;
}

const corpus = join(import.meta.dirname, '..');

/** What each document of the corpus says; `corpus.test.ts` holds each against the contract's schema. */
export const readTruths = (): Promise<readonly NamedTruth[]> =>
  Promise.all(
    globSync('*/*/truth.json', { cwd: corpus })
      .toSorted()
      .map(async (path) => ({
        name: dirname(path).split(sep).join('/'),
        truth: JSON.parse(await readFile(join(corpus, path), 'utf8')),
      })),
  );
