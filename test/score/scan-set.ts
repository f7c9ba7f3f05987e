import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawKnobs } from '../../corpus/make/draw-knobs.ts';
import { makeDocument } from '../../corpus/make/make-document.ts';
import { readTruths } from '../../corpus/make/read-truths.ts';
import { writeDocument } from '../../corpus/make/write/write-document.ts';

/** Which documents are laid out and scanned, and how. */
export interface ScanSet {
  /** Names of the generator's presets. */
  readonly variants: readonly string[];
  /** Folders below the corpus, all where none is named. */
  readonly documents: readonly string[];
  /** Draws looks and damage. */
  readonly seed: string;
}

const corpus = join(import.meta.dirname, '../../corpus');

/** A name for what the generator makes of an order: the same name, the same bytes. */
export const corpusKey = (order: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify(order));
  for (const path of globSync(['make/**/*.*', '*/*/truth.json'], { cwd: corpus }).toSorted())
    hash.update(path).update(readFileSync(join(corpus, path)));
  return hash.digest('hex').slice(0, 16);
};

const make = async ({ variants, documents, seed }: ScanSet, folder: string): Promise<void> => {
  const truths = (await readTruths()).filter(
    ({ name }) => documents.length === 0 || documents.includes(name),
  );
  for (const variant of variants)
    for (const { name, truth } of truths) {
      const knobs = drawKnobs(variant, seed, name, {});
      const made = await makeDocument(truth, knobs, [seed, name]);
      await writeDocument(join(folder, variant, name), made, truth, knobs);
    }
};

/** The folder that holds the set, one folder a variant; made where the system's temporary folder has it not yet. */
export const scanSetFolder = async (set: ScanSet): Promise<string> => {
  const folder = join(tmpdir(), 'prikaz-score', corpusKey(set));
  if (existsSync(folder)) return folder;
  const passing = `${folder}.${process.pid}`;
  try {
    await make(set, passing);
    await rename(passing, folder);
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
  return folder;
};
