import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ExitCode, exitCodes } from '../../../report/failure.ts';
import { countTotals } from '../../batch/count-totals.ts';
import { type Ledger, openLedger } from '../../batch/ledger/ledger.ts';
import { lockFolder } from '../../batch/lock/lock-folder.ts';
import { keepResults } from '../../batch/results/keep-results.ts';
import { isWhole } from '../../batch/results/kept-files.ts';
import { noteFailure } from '../../batch/results/note-failure.ts';
import type { BatchEvent } from '../../batch-event.ts';
import type { DocumentResult, MadeFile } from '../../outcome.ts';
import { placeStaged } from '../../output/stage-files.ts';
import { type Gate, gatedExitCode } from '../../report/gate.ts';
import { writeReports } from '../../report/write-reports.ts';
import { sha256Of } from '../../sha256.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { isInside } from '../inside-path.ts';
import type { Queue } from '../server/open-queue.ts';
import { noRun, taskDamaged } from '../server/queue-failures.ts';
import { persist } from '../worker/settle.ts';
import { type EndedEntry, readResults } from './read-results.ts';

interface Fetching {
  readonly queue: Queue;
  readonly store: BlobStore;
  readonly run: string;
  readonly out: string;
  readonly gate: Gate;
  /** True waits for what is not done yet. */
  readonly follow: boolean;
  /** The file that a document was sent from; null where it is not on this machine. */
  readonly sourceOf?: (name: string) => string | null;
  readonly signal: AbortSignal;
  readonly tell: (event: BatchEvent) => void;
  /** Told in Russian what a person has to know about the folder. */
  readonly note: (message: string) => void;
}

/** What a run's results came to on this machine. */
export interface Fetched {
  /** The worst of the documents, by the gate. */
  readonly exitCode: ExitCode;
  /** Documents that are not done yet. */
  readonly open: number;
  /** Documents that were cancelled before they were done. */
  readonly dropped: number;
  readonly reports: readonly string[];
}

interface Folder {
  readonly out: string;
  readonly ledger: Ledger;
  readonly store: BlobStore;
}

const keyOf = (run: string, { ordinal, kept }: EndedEntry): string =>
  sha256Of(JSON.stringify([run, ordinal, kept.files, kept.thumbnail]));

/** Puts the files of one document into their places, all or none; those that are there already stay. */
const place = async (
  run: string,
  ended: EndedEntry,
  { out, ledger, store }: Folder,
): Promise<DocumentResult> => {
  const { stem, kept } = ended;
  if (!isInside(stem)) throw taskDamaged();
  const { summary, name, pages, seconds } = kept.result;
  if (!summary) return noteFailure(stem, kept.result, ledger);
  const entry = ledger.read(stem);
  const key = keyOf(run, ended);
  if (entry?.key === key && isWhole(out, entry)) return { ...entry.result, state: 'known', seconds: 0 };
  const files: MadeFile[] = [];
  for (const file of kept.files) {
    if (!isInside(`x${file.suffix}`) || file.suffix.includes('/')) throw taskDamaged();
    files.push({ suffix: file.suffix, bytes: await store.get(file.key) });
  }
  const thumbnail = kept.thumbnail && (await store.get(kept.thumbnail));
  const outcome = { files, summary, pages, thumbnail: thumbnail || null };
  const keeping = keepResults(outcome, seconds, { out, stem, name, key, entry, ledger });
  placeStaged(keeping);
  return keeping.result;
};

interface Stand {
  readonly all: number;
  readonly open: number;
  /** Cancelled before they were done. */
  readonly dropped: number;
}

/** How many documents a run has, and how many of them are not done. */
const standOf = async (queue: Queue, run: string): Promise<Stand> => {
  const [row] = await queue.query<Stand>(
    `SELECT count(ordinal)::int AS all, count(ordinal) FILTER (WHERE state = 'open')::int AS open,
       count(ordinal) FILTER (WHERE state = 'cancelled')::int AS dropped
     FROM queue_runs LEFT JOIN queue_documents ON run = id WHERE id = $1 GROUP BY id`,
    run,
  );
  if (!row) throw noRun(run);
  return row;
};

/** Milliseconds between two looks for new results. */
const leastPause = 500;
const mostPause = 15_000;

/** Results as the folder's ledger holds them, in the order of the documents. */
async function* heldResults(
  ended: ReadonlyMap<number, { readonly stem: string; readonly state: DocumentResult['state'] }>,
  ledger: Ledger,
): AsyncGenerator<DocumentResult> {
  for (const [, { stem, state }] of [...ended].toSorted(([a], [b]) => a - b)) {
    const entry = ledger.read(stem);
    if (entry) yield state === 'known' ? { ...entry.result, state, seconds: 0 } : entry.result;
  }
}

/**
 * Brings a run's results into a folder, as a batch would have put them there, with its reports; what was brought before
 * is known. With `follow` it waits until all is done.
 * @throws Failure `batch/in-use`, `queue/…`, `store/…`, `run/output-failed`
 */
export const fetchResults = async (fetching: Fetching): Promise<Fetched> => {
  const { queue, store, run, gate, follow, sourceOf = () => null, signal, tell, note } = fetching;
  const { all } = await standOf(queue, run);
  const out = resolve(fetching.out);
  const lock = lockFolder(out);
  try {
    if (lock.note) note(lock.note);
    const folder: Folder = { out, ledger: openLedger(out), store };
    const totals = countTotals(all);
    tell({ kind: 'begun', totals: totals.soFar() });
    const ended = new Map<number, { stem: string; state: DocumentResult['state'] }>();
    let exitCode: ExitCode = exitCodes.ok;
    const takeNew = async (): Promise<void> => {
      for await (const entry of readResults(queue, run, ended)) {
        signal.throwIfAborted();
        lock.check();
        const result = await place(run, entry, folder);
        ended.set(entry.ordinal, { stem: entry.stem, state: result.state });
        const code = gatedExitCode(result, gate);
        if (code > exitCode) exitCode = code;
        totals.add(result);
        tell({ kind: 'document', result, totals: totals.soFar() });
      }
    };
    const look = async (): Promise<Stand> => {
      // Counted first: what ends while results are taken is taken in the next look.
      const stand = await standOf(queue, run);
      await takeNew();
      return stand;
    };
    const looked = performance.now();
    let stand = await persist(look, signal);
    // A million documents are looked through more slowly than ten.
    const pause = Math.max(leastPause, Math.min(mostPause, 10 * (performance.now() - looked)));
    while (follow && stand.open > 0) {
      await delay(pause, undefined, { signal });
      stand = await persist(look, signal);
    }
    const reports = await writeReports(() => heldResults(ended, folder.ledger), totals.soFar(), out, {
      ...{ gate, sourceOf },
    });
    tell({ kind: 'ended', totals: totals.soFar(), reports });
    return { exitCode, open: stand.open, dropped: stand.dropped, reports };
  } finally {
    lock.release();
  }
};
