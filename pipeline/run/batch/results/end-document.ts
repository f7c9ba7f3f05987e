import { registerDocument } from '../../../pipeline.ts';
import type { DocumentResult, Outcome } from '../../outcome.ts';
import { placeStaged } from '../../output/stage-files.ts';
import { unnumberedOutcome } from '../../unnumbered-outcome.ts';
import type { Prepared } from '../../work/document-work.ts';
import type { BatchDocument } from '../batch-document.ts';
import type { Desk } from '../desk.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import type { Register } from '../register.ts';
import type { PieceWork } from '../work-in-pieces.ts';
import { type KeepingResults, keepResults } from './keep-results.ts';

/** A document that is worked on. */
export interface Opened {
  readonly document: BatchDocument;
  /** What is known of the results that are there. */
  readonly entry: LedgerEntry | null;
  /** What its results will be known by; null where that cannot be told. */
  readonly keyNow: () => string | null;
  readonly pieces: PieceWork;
}

/** Makes ready to put what was made in its place. @throws Failure `batch/lock-lost`, `run/output-failed` */
const stage = (outcome: Outcome, opened: Opened, { out, ledger, checkLock }: Desk): KeepingResults => {
  const { document, entry, keyNow, pieces } = opened;
  checkLock();
  const { stem, name } = document;
  return keepResults(outcome, pieces.seconds(), { out, ledger, stem, name, entry, key: keyNow() });
};

/** Puts what was made in its place, all or nothing. @throws Failure `batch/lock-lost`, `run/output-failed` */
export const endDocument = (outcome: Outcome, opened: Opened, desk: Desk): DocumentResult => {
  const kept = stage(outcome, opened, desk);
  placeStaged(kept);
  return kept.result;
};

/** Gives a document its number: its papers and the entry in the register come together. A draft gets none. */
export const endNumbered = async (
  { journal, series }: Register,
  prepared: Prepared,
  opened: Opened,
  desk: Desk,
): Promise<DocumentResult> => {
  const { pieces } = opened;
  if (!prepared.ready) return endDocument(unnumberedOutcome(await pieces.make(prepared, null)), opened, desk);
  const { promise, resolve } = Promise.withResolvers<DocumentResult>();
  await registerDocument(
    journal,
    { document: prepared.unnumbered },
    {
      series,
      today: desk.wanted.today,
      make: (numbering) => pieces.make(prepared, numbering),
      stage: ({ summary, ...made }, remarks) => {
        const diagnostics = [...remarks, ...summary.diagnostics];
        const kept = stage({ ...made, summary: { ...summary, diagnostics } }, opened, desk);
        resolve(kept.result);
        return kept;
      },
    },
  );
  return promise;
};
