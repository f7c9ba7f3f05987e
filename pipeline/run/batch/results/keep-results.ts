import { join } from 'node:path';
import type { DocumentResult, Outcome } from '../../outcome.ts';
import { type OutputFile, type StagedFiles, stageFiles } from '../../output/stage-files.ts';
import { sha256Of } from '../../sha256.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import { keptFile } from './kept-files.ts';
import { type PlacedFile, placeFiles } from './place-files.ts';

/** The documents' first pages, small, beside the reports that show them. */
const thumbnailOf = (stem: string): string => `report/thumbs/${sha256Of(stem).slice(0, 24)}.webp`;

interface Target {
  readonly out: string;
  readonly stem: string;
  readonly name: string;
  /** What the results are known by; null where the document has changed meanwhile. */
  readonly key: string | null;
  /** What is known of the results that are there. */
  readonly entry: LedgerEntry | null;
  readonly ledger: Ledger;
}

/** Results on their way to their places. */
export interface KeepingResults extends StagedFiles {
  readonly result: DocumentResult;
}

type Owned = LedgerEntry['owned'];

/** All that the program has put under a stem, each once. */
const ownedBy = (files: Owned): Owned => {
  const known = new Map(files.map(({ path, sha256 }) => [`${path}\n${sha256}`, { path, sha256 }]));
  return [...known.values()];
};

/** True for a file that the program has made and can know again. */
const isKept = ({ fate }: PlacedFile): boolean => fate === 'write' || fate === 'there';

/**
 * Writes what was made of a document under passing names; `perform` puts all of it in its places. The ledger is told
 * before, whose the files are, and after, that they are whole: a run that is killed between finds its own. When they reach
 * the disk is left to the system: what a power failure tears is seen by its size and made anew.
 * @throws Failure `run/output-failed`
 */
export const keepResults = (outcome: Outcome, seconds: number, target: Target): KeepingResults => {
  const { out, stem, name, key, entry, ledger } = target;
  const { placed, remarks } = placeFiles(outcome.files, { out, stem, entry });
  const thumbnail = outcome.thumbnail && thumbnailOf(stem);
  const summary = {
    ...outcome.summary,
    diagnostics: [...outcome.summary.diagnostics, ...remarks],
  };
  const isWrong = summary.diagnostics.some(({ severity }) => severity === 'error');
  const result: DocumentResult = {
    name,
    state: 'done',
    exitCode: isWrong ? 1 : 0,
    summary,
    failure: null,
    pages: outcome.pages,
    seconds,
    files: placed.map(({ path }) => path),
    thumbnail,
  };
  const written = placed.filter(({ fate }) => fate === 'write');
  const files: OutputFile[] = written.map(({ path, bytes }) => ({ path: join(out, path), content: bytes }));
  if (outcome.thumbnail && thumbnail) files.push({ path: join(out, thumbnail), content: outcome.thumbnail });
  const staged = stageFiles(files, { folder: ledger.staging, flush: false });
  const former = [...(entry?.files ?? []), ...(entry?.owned ?? [])];
  const changed = placed.flatMap(({ path, fate }) =>
    fate === 'changed' ? (entry?.files.find((each) => each.path === path) ?? []) : [],
  );
  return {
    result,
    perform: () => {
      const owned = ownedBy([...former, ...placed.filter(isKept)]);
      ledger.write({ stem, key: null, result, files: entry?.files ?? [], owned });
      staged.perform();
    },
    undo: staged.undo,
    settle: () => {
      const kept = placed.filter(isKept).map(({ path, sha256 }) => keptFile(out, path, sha256));
      const files = [...kept, ...changed];
      const own = new Set(files.map(({ path }) => path));
      const owned = ownedBy(former.filter(({ path }) => !own.has(path)));
      ledger.write({ stem, key, result, files, owned });
      staged.settle();
    },
  };
};
