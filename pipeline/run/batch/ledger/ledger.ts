import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameKey } from '../../../model/name-key.ts';
import { makeFolder, unwritable } from '../../output/stage-files.ts';
import { sha256Of } from '../../sha256.ts';
import { ownFolder } from '../inputs/walk-folder.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/**
 * What earlier runs made in an output folder, in `.prikaz/results/`, a file a document: whatever becomes of a process or a
 * disk, at most the entry that was being written is lost, and that one shows in its checksum.
 */
export interface Ledger {
  readonly read: (stem: string) => LedgerEntry | null;
  /** @throws Failure `run/output-failed` */
  readonly write: (entry: LedgerEntry) => void;
  /** Entries of stems other than these. */
  readonly others: (stems: readonly string[]) => AsyncGenerator<LedgerEntry>;
  /** A folder of the output's own file system for files that are on their way; empty when a run begins. */
  readonly staging: string;
}

/** Null where there is none or it is not whole. */
const readEntry = (path: string): LedgerEntry | null => {
  try {
    const kept = readFileSync(path, 'utf8');
    const end = kept.indexOf('\n');
    const text = kept.slice(end + 1);
    // What carries its own checksum is what `write` wrote.
    return end > 0 && kept.slice(0, end) === sha256Of(text) ? (JSON.parse(text) as LedgerEntry) : null;
  } catch {
    return null;
  }
};

/** Opens the ledger of an output folder; what a killed run left on its way is put away. */
export const openLedger = (out: string): Ledger => {
  const folder = join(out, ownFolder, 'results');
  const staging = join(out, ownFolder, 'staging');
  const fileOf = (stem: string): string => {
    const hash = sha256Of(nameKey(stem));
    return join(hash.slice(0, 2), `${hash}.json`);
  };
  try {
    rmSync(staging, { recursive: true, force: true });
    makeFolder(staging);
  } catch (cause) {
    throw unwritable(staging, cause);
  }
  return {
    staging,
    read: (stem) => readEntry(join(folder, fileOf(stem))),
    write: (entry) => {
      const path = join(folder, fileOf(entry.stem));
      const passing = join(staging, `${randomUUID()}.json`);
      const text = JSON.stringify(entry);
      try {
        makeFolder(dirname(path));
        writeFileSync(passing, `${sha256Of(text)}\n${text}`);
        renameSync(passing, path);
      } catch (cause) {
        throw unwritable(path, cause);
      }
    },
    others: async function* (stems) {
      const own = new Set(stems.map(fileOf));
      const files = await readdir(folder, { recursive: true }).catch(() => []);
      for (const file of files.filter((each) => each.endsWith('.json') && !own.has(each)).sort()) {
        const entry = readEntry(join(folder, file));
        if (entry) yield entry;
      }
    },
  };
};
