import { randomUUID } from 'node:crypto';
import { exitCodes, type Failure, failureOf } from '../../report/failure.ts';
import { failedResult, workFailure } from '../failed-result.ts';
import { endedDocument } from '../metrics/observer.ts';
import type { DocumentResult } from '../outcome.ts';
import type { BatchDocument } from './batch-document.ts';
import type { BatchWanted } from './batch-wanted.ts';
import { eachAtOnce } from './each-at-once.ts';
import { inTurns } from './in-turns.ts';
import { openDocumentKeys } from './ledger/document-key.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openSlots } from './slots.ts';
import { type Desk, workOnDocument } from './work-on-document.ts';

/** Documents that are open besides those that are worked on: while one is looked up or written, no process waits. */
const openBesides = 2;

/** What only that document can be blamed for; where anything else cannot be written, the disk is full or gone. */
const ofOneFile = ['EBUSY', 'EPERM', 'EISDIR', 'ENAMETOOLONG', 'EEXIST', 'ENOTDIR'];

/** True for what makes going on senseless. */
const endsAll = ({ exitCode, cause }: Failure): boolean =>
  exitCode === exitCodes.output &&
  !(cause instanceof Error && 'code' in cause && ofOneFile.includes(String(cause.code)));

/** The result of a document that failed; what was made of it before stays known as the program's own. */
const failed = (document: BatchDocument, failure: Failure, ledger: Ledger): DocumentResult => {
  const { name, stem } = document;
  const result = failedResult(name, workFailure(failure), 0);
  const entry = ledger.read(stem);
  ledger.write({ stem, key: null, result, files: entry?.files ?? [], owned: entry?.owned ?? [] });
  return result;
};

/**
 * Works on all documents; `end` is told of each as soon as it has ended. A document that fails stops no other one.
 * @throws Failure where the folder of results is unusable; the signal's reason
 */
export const workOnAll = async (
  batch: BatchWanted,
  ledger: Ledger,
  checkLock: () => void,
  end: (result: DocumentResult, index: number) => void,
): Promise<void> => {
  const { documents, jobs, register, wanted, signal } = batch;
  const { series, place } = register ?? {};
  const desk: Desk = {
    ...batch,
    ledger,
    checkLock,
    slots: openSlots(jobs),
    keyOf: await openDocumentKeys(wanted, register && { series, place }, signal),
    turns: inTurns(),
    run: randomUUID(),
  };
  const endOne = (result: DocumentResult, index: number): void => {
    batch.observer.document({ run: desk.run, document: String(index + 1) }, endedDocument(result));
    end(result, index);
  };
  await eachAtOnce(documents, jobs + openBesides, signal, async (document, index, stop) => {
    try {
      endOne(await workOnDocument(document, index, desk, stop), index);
    } catch (error) {
      stop.throwIfAborted();
      const failure = failureOf(error);
      if (endsAll(failure)) throw failure;
      endOne(failed(document, failure, ledger), index);
    } finally {
      desk.turns.pass(index);
    }
  });
};
