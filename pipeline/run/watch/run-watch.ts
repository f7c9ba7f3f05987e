import { resolve } from 'node:path';
import { type ExitCode, exitCodes, Failure } from '../../report/failure.ts';
import type { BatchDocument } from '../batch/batch-document.ts';
import type { BatchWanted } from '../batch/batch-wanted.ts';
import { countTotals } from '../batch/count-totals.ts';
import { openLedger } from '../batch/ledger/ledger.ts';
import { lockFolder } from '../batch/lock/lock-folder.ts';
import { openDesk, resultOf } from '../batch/work-on-all.ts';
import { gatedExitCode } from '../report/gate.ts';
import type { Arrival } from './arrival.ts';
import { type DropFolder, dropFolder } from './drop-folder.ts';
import { openLines } from './lines.ts';
import { moveDone } from './move-done.ts';
import { openReception } from './reception.ts';
import { openWatchReports } from './watch-reports.ts';

export interface WatchWanted extends Omit<BatchWanted, 'documents'>, Omit<DropFolder, 'apart'> {
  /** Where documents go that are done, absolute; null leaves them where they are. */
  readonly done: string | null;
}

const sameFolder = (folder: string): Failure =>
  new Failure({
    rule: 'watch/same-folder',
    exitCode: exitCodes.usage,
    message: `За папкой следят, и в неё же легли бы результаты: ${folder}.`,
    advice: 'Укажите в --out и --done другие папки; они могут лежать и внутри этой.',
  });

/**
 * Works on the documents that come into a folder, until it is told to stop: each through the same ledger and lock as a
 * batch, so that what is done stays done over restarts. One that fails stays where it is and stops no other one.
 * @throws Failure `watch/same-folder`, `batch/in-use`, `run/output-failed`, …
 */
export const runWatch = async (watch: WatchWanted): Promise<ExitCode> => {
  const { root, done, jobs, gate, signal, tell, note } = watch;
  const out = resolve(watch.out);
  if (root === out || root === done) throw sameFolder(root);
  const lock = lockFolder(out);
  try {
    if (lock.note) note(lock.note);
    const ledger = openLedger(out);
    const desk = await openDesk({ ...watch, out }, ledger, lock.check);
    const { localToday } = await import('../../pipeline.ts');
    const reports = openWatchReports({ ledger, out, gate, root, done, note });
    const reception = openReception({ root, done, ledger, keyOf: desk.keyOf });
    const totals = countTotals(0);
    let arrived = 0;
    let exitCode: ExitCode = exitCodes.ok;

    const work = async (arrival: Arrival, document: BatchDocument, index: number): Promise<void> => {
      // A watch goes on for weeks: each document has the day on which it came.
      const today = { ...desk, wanted: { ...desk.wanted, today: localToday() } };
      const result = await resultOf(document, index, today, lines.signal);
      const code = gatedExitCode(result, gate);
      if (code > exitCode) exitCode = code;
      totals.add(result);
      tell({ kind: 'document', result, totals: { ...totals.soFar(), documents: arrived } });
      if (done !== null && !result.failure) await moveDone(arrival, document.name, { done, note });
      reports.changed();
    };

    const lines = openLines(jobs, signal);
    try {
      const apart = done === null ? [out] : [out, done];
      for await (const arrival of dropFolder({ ...watch, apart, signal: lines.signal })) {
        await lines.room(arrival.path);
        const document = await reception.receive(arrival);
        const index = arrived;
        arrived += 1;
        lines.begin(arrival.path, () =>
          work(arrival, document, index).finally(() => reception.leave(document)),
        );
      }
    } finally {
      await lines.end();
      await reports.close();
    }
    return exitCode;
  } finally {
    lock.release();
  }
};
