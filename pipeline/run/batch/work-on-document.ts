import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answers } from '../../model/answers/answers.ts';
import { registerDocument } from '../../pipeline.ts';
import type { BatchEvent } from '../batch-event.ts';
import { observeWork } from '../metrics/observe-work.ts';
import type { Observer } from '../metrics/observer.ts';
import type { DocumentResult, Outcome } from '../outcome.ts';
import { unnumberedOutcome } from '../unnumbered-outcome.ts';
import type { Wanted } from '../wanted.ts';
import type { DocumentWork, Prepared } from '../work/document-work.ts';
import type { BatchDocument } from './batch-document.ts';
import type { Turns } from './in-turns.ts';
import type { DocumentKey } from './ledger/document-key.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { LedgerEntry } from './ledger/ledger-entry.ts';
import type { Register } from './register.ts';
import { keepResults } from './results/keep-results.ts';
import { isWhole } from './results/kept-files.ts';
import { ownAnswers } from './results/own-answers.ts';
import type { Slots } from './slots.ts';
import { type PieceWork, workInPieces } from './work-in-pieces.ts';

/** What all documents of a run share. */
export interface Desk {
  readonly out: string;
  readonly wanted: Wanted;
  readonly work: DocumentWork;
  readonly slots: Slots;
  readonly ledger: Ledger;
  readonly keyOf: DocumentKey;
  readonly fresh: boolean;
  readonly register: Register | null;
  readonly turns: Turns;
  /** The run's own id, by which its lines in a log are known. */
  readonly run: string;
  readonly observer: Observer;
  readonly tell: (event: BatchEvent) => void;
  /** Throws where the folder is this run's no more. */
  readonly checkLock: () => void;
}

/** A document as it is worked on now. */
interface Opened {
  readonly document: BatchDocument;
  readonly index: number;
  readonly entry: LedgerEntry | null;
  readonly answers: Answers;
  readonly key: string | null;
}

/** By which a file is seen to have changed while it was worked on. */
const stampOf = (paths: readonly string[]): string =>
  paths
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return `${found?.size} ${found?.mtimeMs}`;
    })
    .join(' ');

/** Puts what was made in its place, all or nothing. */
const keep = (outcome: Outcome, opened: Opened, pieces: PieceWork, stamp: string, desk: Desk) => {
  const { document, entry } = opened;
  const key = stampOf(document.paths) === stamp ? opened.key : null;
  desk.checkLock();
  return keepResults(outcome, pieces.seconds(), {
    ...{ out: desk.out, ledger: desk.ledger },
    ...{ stem: document.stem, name: document.name, key, entry },
  });
};

const keepUnnumbered = (...given: Parameters<typeof keep>): DocumentResult => {
  const kept = keep(...given);
  try {
    kept.perform();
    kept.settle();
  } catch (error) {
    kept.undo();
    throw error;
  }
  return kept.result;
};

/** Gives a document its number in its turn; its papers and the entry come together. A draft gets none. */
const number = async (
  { journal, series }: Register,
  prepared: Prepared,
  opened: Opened,
  pieces: PieceWork,
  stamp: string,
  desk: Desk,
): Promise<DocumentResult> => {
  if (!prepared.ready) {
    const outcome = unnumberedOutcome(await pieces.make(prepared, null));
    return keepUnnumbered(outcome, opened, pieces, stamp, desk);
  }
  let result: DocumentResult | undefined;
  await registerDocument(
    journal,
    { document: prepared.unnumbered },
    {
      series,
      today: desk.wanted.today,
      make: (numbering) => pieces.make(prepared, numbering),
      stage: (made, remarks) => {
        const diagnostics = [...remarks, ...made.summary.diagnostics];
        const kept = keep(
          { ...made, summary: { ...made.summary, diagnostics } },
          opened,
          pieces,
          stamp,
          desk,
        );
        result = kept.result;
        return kept;
      },
    },
  );
  if (!result) throw new Error('a number is confirmed before its papers are staged');
  return result;
};

/** The key of a document; null where it cannot be read, which the work on it will say. */
const keyOrNull = async (
  desk: Desk,
  { paths, name }: BatchDocument,
  answers: Answers,
  signal: AbortSignal,
) => {
  try {
    return await desk.keyOf(paths, basename(name), answers);
  } catch {
    signal.throwIfAborted();
    return null;
  }
};

/**
 * Makes the results of one document, or finds that they are there already.
 * @throws Failure of the document, or of the folder of results
 */
export const workOnDocument = async (
  document: BatchDocument,
  index: number,
  desk: Desk,
  signal: AbortSignal,
): Promise<DocumentResult> => {
  if (document.failure) throw document.failure;
  const { name, stem, paths } = document;
  const { out, ledger, fresh, register, turns, tell, wanted, slots } = desk;
  const entry = ledger.read(stem);
  const answers = await ownAnswers(out, stem, entry);
  const stamp = stampOf(paths);
  const key = await keyOrNull(desk, document, answers, signal);
  if (!fresh && key !== null && entry?.key === key && isWhole(out, entry))
    return { ...entry.result, name, state: 'known', seconds: 0 };
  tell({ kind: 'started', name });
  const onPages = (done: number, total: number): void => tell({ kind: 'pages', name, done, total });
  const input = { name: basename(name), paths, answers };
  const work = observeWork(desk.work, { run: desk.run, document: String(index + 1) }, desk.observer);
  const pieces = workInPieces(input, { work, slots, wanted, signal, onPages });
  const opened: Opened = { document, index, entry, answers, key };
  if (!register) return keepUnnumbered(await pieces.whole(), opened, pieces, stamp, desk);
  const prepared = await pieces.prepare();
  return turns.take(index, () => number(register, prepared, opened, pieces, stamp, desk));
};
