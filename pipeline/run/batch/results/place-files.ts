import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../model/document.ts';
import { sayTo } from '../../../report/say.ts';
import type { MadeFile } from '../../outcome.ts';
import { sha256Of } from '../../sha256.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import { isOwn } from './kept-files.ts';
import { answersSuffix, asksAll, numbered } from './own-answers.ts';

/** Where a made file goes. */
export interface PlacedFile {
  /** Within the output folder, with «/». */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /**
   * `write`: into its place; `there`: it is there already; `changed`: a person has changed this very file, which stays;
   * `theirs`: an answers file of a person, which stays and asks all that is open.
   */
  readonly fate: 'write' | 'there' | 'changed' | 'theirs';
}

const fateAt = (out: string, made: Omit<PlacedFile, 'fate'>, entry: LedgerEntry | null) => {
  const { path, bytes, sha256 } = made;
  const file = join(out, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return 'write';
  const present = readFileSync(file);
  // Nothing is lost with an empty file: a power failure leaves them.
  if (present.length === 0) return 'write';
  if (sha256Of(present) === sha256) return 'there';
  if (isOwn(out, path, entry)) return 'write';
  if (entry?.files.some((each) => each.path === path && each.sha256 === sha256)) return 'changed';
  return path.endsWith(answersSuffix) && asksAll(present, bytes) ? 'theirs' : null;
};

/**
 * Where the files of a document go: over what the program made there before, never over what a person has changed or put
 * there. Such a file stays, and the new one comes beside it with a number, which is said.
 */
export const placeFiles = (
  made: readonly MadeFile[],
  { out, stem, entry }: { readonly out: string; readonly stem: string; readonly entry: LedgerEntry | null },
): { readonly placed: readonly PlacedFile[]; readonly remarks: readonly Diagnostic[] } => {
  const remarks: Diagnostic[] = [];
  const say = sayTo((remark) => remarks.push(remark));
  const place = ({ suffix, bytes }: MadeFile): PlacedFile => {
    const sha256 = sha256Of(bytes);
    for (let count = 1; ; count += 1) {
      const file = { path: stem + numbered(suffix, count), bytes, sha256 };
      const fate = fateAt(out, file, entry);
      if (fate === null) continue;
      if (count > 1) say('batch/file-kept', { kept: stem + suffix, beside: file.path });
      return { ...file, fate };
    }
  };
  return { placed: made.map(place), remarks };
};
