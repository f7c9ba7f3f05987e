/** Pages that have been recognised, kept in the user's cache folder: a run that was stopped goes on where it was. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, PageImage } from '../model/paper/page.ts';
import { cacheFolder, writeWhole } from '../tools/cache-folder.ts';
import { codeFingerprint } from './code-fingerprint.ts';

export interface PageCache {
  readonly find: (image: PageImage) => Promise<Page | null>;
  readonly keep: (image: PageImage, page: Page) => Promise<void>;
  /** Drops the pages that were not used for longest, down to the limit. */
  readonly prune: () => Promise<void>;
}

/** Bytes; a dense page takes some 40 KB. */
const mostBytes = 500 * 1024 * 1024;

/**
 * The cache of one engine's pages. A page is known by its picture, its sheet, the engine with its model, and the very
 * code that read it, so that no entry of another version is ever believed.
 */
export const openPageCache = async (
  engine: string,
  { folder = join(cacheFolder(), 'pages'), limit = mostBytes } = {},
): Promise<PageCache> => {
  const code = await codeFingerprint();
  const pathOf = ({ fingerprint, width, height }: PageImage): string =>
    join(folder, `${sha256(JSON.stringify([fingerprint, width, height, engine, code]))}.json`);
  return {
    find: async (image) => {
      const path = pathOf(image);
      const page = await readEntry(path);
      if (!page) return null;
      const now = new Date();
      await utimes(path, now, now).catch(ignore);
      return { ...page, number: image.number };
    },
    keep: async (image, page) => {
      const text = JSON.stringify(page);
      // A full or read-only disk costs the next run time, and this one nothing.
      await writeWhole(pathOf(image), `${sha256(text)}\n${text}`).catch(ignore);
    },
    prune: () => prune(folder, limit).catch(ignore),
  };
};

const ignore = (): void => undefined;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A page as it was kept; null where there is none or the file is not whole. */
const readEntry = async (path: string): Promise<Page | null> => {
  const entry = await readFile(path, 'utf8').catch(() => '');
  const end = entry.indexOf('\n');
  const text = entry.slice(end + 1);
  // What carries its own checksum is what `keep` wrote.
  return end > 0 && entry.slice(0, end) === sha256(text) ? (JSON.parse(text) as Page) : null;
};

const prune = async (folder: string, limit: number): Promise<void> => {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, used: mtimeMs };
    }),
  );
  let total = 0;
  for (const { path, size } of entries.toSorted((a, b) => b.used - a.used)) {
    total += size;
    if (total > limit) await rm(path, { force: true });
  }
};
