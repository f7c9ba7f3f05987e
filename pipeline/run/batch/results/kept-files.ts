import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile, LedgerEntry } from '../ledger/ledger-entry.ts';

export const bytesKey = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const presentKey = (file: string): string => bytesKey(readFileSync(file));

/** True for an entry whose results are all there; one that a person has changed is there. */
export const isWhole = (out: string, { files }: LedgerEntry): boolean =>
  files.every(({ path }) => statSync(join(out, path), { throwIfNoEntry: false })?.isFile());

/** True for a file that is as the program made it; it is read only where its time or size tell nothing. */
export const isOwn = (out: string, path: string, entry: LedgerEntry | null): boolean => {
  if (!entry) return false;
  const file = join(out, path);
  const { size, mtimeMs } = statSync(file);
  const kept = entry.files.find((each) => each.path === path);
  if (kept && kept.size === size && kept.modified === mtimeMs) return true;
  const known = [...entry.files, ...entry.owned].filter((each) => each.path === path);
  if (known.length === 0) return false;
  const key = presentKey(file);
  return known.some(({ sha256 }) => sha256 === key);
};

/** A file as it is right after it was put in its place. */
export const keptFile = (out: string, path: string, sha256: string): KeptFile => {
  const { size, mtimeMs } = statSync(join(out, path));
  return { path, sha256, size, modified: mtimeMs };
};
