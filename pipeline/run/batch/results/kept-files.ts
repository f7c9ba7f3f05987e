import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../sha256.ts';
import type { KeptFile, LedgerEntry } from '../ledger/ledger-entry.ts';

/**
 * True for an entry whose results are all there; one that a person has changed is there. Of another size, and yet not
 * touched since, is what a power failure has left.
 */
export const isWhole = (out: string, { files }: LedgerEntry): boolean =>
  files.every(({ path, size, modified }) => {
    const found = statSync(join(out, path), { throwIfNoEntry: false });
    return found?.isFile() && (found.size === size || found.mtimeMs !== modified);
  });

/** True for a file that nobody has touched since the program made it; it is read only where its time does not tell. */
export const isOwn = (out: string, path: string, entry: LedgerEntry | null): boolean => {
  if (!entry) return false;
  const file = join(out, path);
  const { mtimeMs } = statSync(file);
  const kept = entry.files.find((each) => each.path === path);
  if (kept?.modified === mtimeMs) return true;
  const known = [...entry.files, ...entry.owned].filter((each) => each.path === path);
  if (known.length === 0) return false;
  const key = sha256Of(readFileSync(file));
  return known.some(({ sha256 }) => sha256 === key);
};

/** A file as it is right after it was put in its place. */
export const keptFile = (out: string, path: string, sha256: string): KeptFile => {
  const { size, mtimeMs } = statSync(join(out, path));
  return { path, sha256, size, modified: mtimeMs };
};
