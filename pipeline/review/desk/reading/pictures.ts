import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownFileMode } from '../folder/desk-paths.ts';
import { noSuchPage } from '../refusals.ts';
import { openTurns } from './turns.ts';

/** Pixels: few widths, so that each is made once and kept. */
const widths: readonly number[] = [800, 1600, 2400];

interface Wish {
  /** Where a document's pictures are kept; it is there as long as the document is. */
  readonly folder: string;
  readonly page: number;
  readonly width: number;
  readonly make: () => Promise<Uint8Array>;
}

export interface Pictures {
  /** @throws Failure `review/no-such-page`, and what `make` throws */
  readonly get: (wish: Wish) => Promise<Uint8Array>;
  /** Does something else that is at hand, when no picture is waited for. */
  readonly between: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Pictures of pages, each made once. One at a time, so that edits need not wait, and the one asked for last first. */
export const openPictures = (scratch: string): Pictures => {
  const turns = openTurns(1);
  const underWay = new Map<string, Promise<Uint8Array>>();
  let asked = 0;
  const makeFile = async (path: string, { make }: Wish): Promise<Uint8Array> => {
    asked += 1;
    const turn = asked;
    const bytes = await turns.run(() => turn, make);
    const passing = join(scratch, `picture-${turn}`);
    try {
      await writeFile(passing, bytes, { mode: ownFileMode });
      await rename(passing, path);
    } finally {
      await rm(passing, { force: true });
    }
    return bytes;
  };
  const get = (wish: Wish): Promise<Uint8Array> => {
    const { folder, page, width } = wish;
    if (!widths.includes(width) || !Number.isSafeInteger(page) || page < 1)
      return Promise.reject(noSuchPage());
    const path = join(folder, `${page}-${width}.webp`);
    if (existsSync(path)) return readFile(path);
    const known = underWay.get(path) ?? makeFile(path, wish).finally(() => underWay.delete(path));
    underWay.set(path, known);
    return known;
  };
  return { get, between: (work) => turns.run(() => 0, work) };
};
