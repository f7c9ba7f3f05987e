import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../../report/failure.ts';
import type { Totals } from '../batch-event.ts';
import type { DocumentResult } from '../outcome.ts';
import { gatedExitCode } from '../report/gate.ts';
import type { BatchDocument } from './batch-document.ts';
import type { BatchWanted } from './batch-wanted.ts';
import { countTotals } from './count-totals.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import { lockFolder } from './lock/lock-folder.ts';
import { workOnAll } from './work-on-all.ts';

export interface BatchEnd {
  readonly totals: Totals;
  /** The worst of the documents, by the gate. */
  readonly exitCode: ExitCode;
  readonly reports: readonly string[];
}

/** What became of each document, as the ledger holds it, in the order of the inputs. */
async function* resultsOf(
  documents: readonly BatchDocument[],
  states: readonly (DocumentResult['state'] | undefined)[],
  ledger: Ledger,
): AsyncGenerator<DocumentResult> {
  for (const [index, { stem }] of documents.entries()) {
    const entry = ledger.read(stem);
    const state = states[index];
    if (!entry || !state) continue;
    yield state === 'known' ? { ...entry.result, state, seconds: 0 } : entry.result;
  }
}

/** Tells of results whose documents are not among the inputs any more: they stay. */
const tellOthers = async (
  { documents, note }: Pick<BatchWanted, 'documents' | 'note'>,
  ledger: Ledger,
): Promise<void> => {
  let count = 0;
  const names: string[] = [];
  for await (const { result, files } of ledger.others(documents.map(({ stem }) => stem))) {
    if (files.length === 0) continue;
    count += 1;
    if (names.length < 3) names.push(result.name);
  }
  if (count === 0) return;
  const more = count > names.length ? ' и другие' : '';
  note(
    `В папке остались результаты прежних документов, которых в этот раз не было: ${count} (${names.join(', ')}${more}).`,
  );
};

/**
 * Works on many documents: each is made, known from an earlier run, or told as failed, and none stops the others. What
 * comes out depends neither on how many are worked on at once nor on how often the run was killed.
 * @throws Failure `batch/in-use`, `batch/lock-lost`, `batch/template-missing`, `run/output-failed`; the signal's reason
 */
export const runBatch = async (batch: BatchWanted): Promise<BatchEnd> => {
  const out = resolve(batch.out);
  const lock = lockFolder(out);
  try {
    if (lock.note) batch.note(lock.note);
    const ledger = openLedger(out);
    const { documents, gate, tell } = batch;
    const totals = countTotals(documents.length);
    tell({ kind: 'begun', totals: totals.soFar() });
    const states: (DocumentResult['state'] | undefined)[] = [];
    let exitCode: ExitCode = exitCodes.ok;
    const end = (result: DocumentResult, index: number): void => {
      states[index] = result.state;
      const code = gatedExitCode(result, gate);
      if (code > exitCode) exitCode = code;
      totals.add(result);
      tell({ kind: 'document', result, totals: totals.soFar() });
    };
    // Reports are loaded while the first documents are worked on.
    const [{ writeReports }] = await Promise.all([
      import('../report/write-reports.ts'),
      workOnAll({ ...batch, out }, ledger, lock.check, end),
    ]);
    await tellOthers(batch, ledger);
    const sources = new Map(documents.map(({ name, paths: [first] }) => [name, first]));
    const reports = await writeReports(() => resultsOf(documents, states, ledger), totals.soFar(), out, {
      gate,
      sourceOf: (name) => sources.get(name) ?? null,
    });
    tell({ kind: 'ended', totals: totals.soFar(), reports });
    return { totals: totals.soFar(), exitCode, reports };
  } finally {
    lock.release();
  }
};
