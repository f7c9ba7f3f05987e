import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mix, manyDocuments } from '../bench/many-documents.ts';
import { processesMarked } from '../process-tree.ts';

/** Where a fault is tried: a folder of documents, one for results, one for passing files, and a mark on all processes. */
export interface Ground {
  readonly documents: string;
  readonly out: string;
  /** Environment of every process: its mark, its own folders for passing files and for the cache. */
  readonly environment: Readonly<Record<string, string>>;
  /** Any path below the ground. */
  readonly path: (name: string) => string;
  /** Begins with an empty folder for results. */
  readonly clearOut: () => void;
  /** Processes that still run, and passing files that still lie about. */
  readonly leftovers: () => Promise<readonly string[]>;
  readonly remove: () => void;
}

/** Small documents, of every sort that needs no recognition. */
const tiny: Mix = { docx: 300, text: 450, html: 200, pdf: 50, scan: 0 };

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** A child sees within some seconds that its parent is gone. */
const orphansLive = 15;

/** The processes of a mark that are still there when all must have ended. */
const orphans = async (mark: string): Promise<readonly number[]> => {
  if (process.platform !== 'linux') return [];
  for (let waited = 0; waited < orphansLive * 5; waited += 1) {
    if (processesMarked(mark).length === 0) return [];
    await seconds(0.2);
  }
  return processesMarked(mark);
};

/** Makes `count` documents of a mix in a ground of its own. */
export const layGround = async (count: number, mix: Mix = tiny): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-fault-'));
  const path = (name: string): string => join(folder, name);
  const mark = `PRIKAZ_FAULT=${folder}`;
  for (const name of ['out', 'tmp', 'cache']) mkdirSync(path(name));
  await manyDocuments(path('documents'), count, { mix });
  return {
    documents: path('documents'),
    out: path('out'),
    environment: {
      PRIKAZ_FAULT: folder,
      PRIKAZ_CACHE: path('cache'),
      TMPDIR: path('tmp'),
      TEMP: path('tmp'),
      TMP: path('tmp'),
    },
    path,
    clearOut: () => {
      rmSync(path('out'), { recursive: true, force: true });
      mkdirSync(path('out'));
    },
    leftovers: async () => [
      ...(await orphans(mark)).map((id) => `process ${id} is left`),
      ...readdirSync(path('tmp')).map((name) => `${name} is left in the folder for passing files`),
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
