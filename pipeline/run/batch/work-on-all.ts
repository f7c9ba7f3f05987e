import { randomUUID } from 'node:crypto';
import { errorCode } from '../../report/error-code.ts';
import { exitCodes, type Failure, failureOf } from '../../report/failure.ts';
import { failedResult, workFailure } from '../failed-result.ts';
import { endedDocument } from '../metrics/observer.ts';
import type { DocumentResult } from '../outcome.ts';
import type { BatchDocument } from './batch-document.ts';
import type { BatchWanted } from './batch-wanted.ts';
import type { Desk } from './desk.ts';
import { eachAtOnce } from './each-at-once.ts';
import { inTurns } from './in-turns.ts';
import { openDocumentKeys } from './ledger/document-key.ts';
import type { Ledger } from './ledger/ledger.ts';
import { noteFailure } from './results/note-failure.ts';
import { openSlots } from './slots.ts';
import { workOnDocument } from './work-on-document.ts';

/** Documents that are open besides those that are worked on: while one is looked up or written, no process waits. */
const openBesides = 2;

/** What only that document can be blamed for; where anything else cannot be written, the disk is full or gone. */
const ofOneFile = ['EBUSY', 'EPERM', 'EISDIR', 'ENAMETOOLONG', 'EEXIST', 'ENOTDIR'];

/** True for what makes going on senseless. */
const endsAll = ({ exitCode, cause }: Failure): boolean =>
  exitCode === exitCodes.output && !ofOneFile.includes(errorCode(cause));

/** What the documents of a run share; documents may come one by one. */
export const openDesk = async (
  batch: Omit<BatchWanted, 'documents' | 'gate' | 'note'>,
  ledger: Ledger,
  checkLock: () => void,
): Promise<Desk> => {
  const { jobs, register, wanted, signal, program } = batch;
  const numbers = register && { series: register.series, place: register.place };
  return {
    ...batch,
    ledger,
    checkLock,
    slots: openSlots(jobs),
    keyOf: await openDocumentKeys({ wanted, program, register: numbers }, signal),
    turns: inTurns(),
    run: randomUUID(),
  };
};

/**
 * What becomes of one document, `index` counted from 0: one that fails is told as such.
 * @throws Failure where the folder of results is unusable; the signal's reason
 */
export const resultOf = async (
  document: BatchDocument,
  index: number,
  desk: Desk,
  signal: AbortSignal,
): Promise<DocumentResult> => {
  const told = (result: DocumentResult): DocumentResult => {
    desk.observer.document({ run: desk.run, document: String(index + 1) }, endedDocument(result));
    return result;
  };
  try {
    return told(await workOnDocument(document, index, desk, signal));
  } catch (error) {
    signal.throwIfAborted();
    const failure = failureOf(error);
    if (endsAll(failure)) throw failure;
    const { name, stem } = document;
    return told(noteFailure(stem, failedResult(name, workFailure(failure), 0), desk.ledger));
  } finally {
    desk.turns.pass(index);
  }
};

/**
 * Works on all documents; `end` is told of each as soon as it has ended. A document that fails stops no other one.
 * @throws Failure where the folder of results is unusable; the signal's reason
 */
export const workOnAll = async (
  { documents, ...batch }: BatchWanted,
  ledger: Ledger,
  checkLock: () => void,
  end: (result: DocumentResult, index: number) => void,
): Promise<void> => {
  const desk = await openDesk(batch, ledger, checkLock);
  await eachAtOnce(documents, batch.jobs + openBesides, batch.signal, async (document, index, stop) =>
    end(await resultOf(document, index, desk, stop), index),
  );
};
