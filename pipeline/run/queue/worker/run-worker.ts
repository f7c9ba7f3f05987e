import { setTimeout as delay } from 'node:timers/promises';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { Failure, failureOf } from '../../../report/failure.ts';
import { workFailure } from '../../failed-result.ts';
import { endedDocument, type Observer, together } from '../../metrics/observer.ts';
import type { WorkFailure } from '../../outcome.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { DocumentWork } from '../../work/document-work.ts';
import { contract, deadQueue, type Piece, workQueue } from '../piece.ts';
import { openQueue, type Queue, type QueueTimes } from '../server/open-queue.ts';
import { giveUp } from './end-document.ts';
import { fateOf } from './fate.ts';
import { openLocalFiles } from './local-files.ts';
import { ClaimLost } from './settle.ts';
import { endWrong, type PieceEnd, type Workshop, whoseOf, workOnPiece } from './work-on-piece.ts';
import type { WorkerEvent } from './worker-event.ts';

interface Working {
  readonly address: string;
  readonly store: BlobStore;
  readonly work: DocumentWork;
  /** Pieces at once. */
  readonly jobs: number;
  readonly password: string | null;
  /** True ends the worker once no document is open. */
  readonly untilEmpty: boolean;
  readonly times?: QueueTimes;
  /** Ends the worker: what it works on is given back at once. */
  readonly signal: AbortSignal;
  readonly tell: (event: WorkerEvent) => void;
  /** Metrics, a log. */
  readonly observer?: Observer;
}

type Taken = JobWithMetadata<Piece>;

/** What a piece is left with where it was not ended by its own transaction. */
const leave = (
  { id, data: piece, retryCount }: Taken,
  error: unknown,
  tell: Working['tell'],
): JobResult<WorkFailure> => {
  const failure = failureOf(error);
  const output = workFailure(failure);
  if (fateOf(failure) === 'once-more' && retryCount > 0) return { id, status: 'deadletter', output };
  tell({ kind: 'again', piece, failure });
  return { id, status: 'failed', output };
};

const workOn = async (shop: Workshop, job: Taken): Promise<PieceEnd> => {
  try {
    return await workOnPiece(shop, job);
  } catch (error) {
    const isOwnFault = error instanceof Failure && !job.signal.aborted && fateOf(error) === 'result';
    if (!isOwnFault) throw error;
    return endWrong(shop, job, error);
  }
};

/** Does a piece, and says what is to become of it. */
const handle = async (shop: Workshop, job: Taken, tell: Working['tell']): Promise<JobResult> => {
  const piece = job.data;
  tell({ kind: 'began', piece });
  const begun = performance.now();
  try {
    const end = await workOn(shop, job);
    const seconds = (performance.now() - begun) / 1000;
    const result = end.kind === 'result' ? end.result : null;
    if (result) shop.observer.document(whoseOf(job), endedDocument(result));
    tell({ kind: 'done', piece, result, pages: end.kind === 'pages' ? end.pages : 0, seconds });
  } catch (error) {
    if (!(error instanceof ClaimLost || job.signal.aborted)) return leave(job, error, tell);
    tell({ kind: 'lost', piece });
  }
  // It is ended already, in the transaction of its result; or it is not ours, and this ends nothing.
  return { id: job.id, status: 'completed' };
};

const lost: WorkFailure = {
  rule: 'queue/worker-lost',
  message: 'Исполнители, бравшие этот документ, пропадали один за другим.',
  advice:
    'Проверьте, хватает ли им памяти, и повторите: prikaz queue retry. Если не поможет, обработайте документ отдельно.',
  exitCode: 70,
};

const isWorkFailure = (output: object | null): output is WorkFailure =>
  output !== null && 'rule' in output && 'message' in output && 'advice' in output;

/** Takes what was given up out of its queue, and notes it with its document. */
const bury = async (queue: Queue, job: Taken, tell: Working['tell']): Promise<void> => {
  const reason = isWorkFailure(job.sourceOutput) ? job.sourceOutput : lost;
  await queue.transaction((db) => giveUp(job.data, reason, db));
  tell({ kind: 'dead', piece: job.data, reason });
};

/** Whether documents are left that this program understands; and how many runs it does not. */
const lookAround = async (queue: Queue): Promise<{ readonly open: boolean; readonly newer: number }> => {
  const [row] = await queue.query<{ open: boolean; newer: number }>(
    `SELECT EXISTS (
         SELECT 1 FROM queue_documents JOIN queue_runs ON id = run
         WHERE state = 'open' AND contract <= $1 AND cancelled IS NULL
       ) AS open,
       (SELECT count(*)::int FROM queue_runs WHERE contract > $1 AND cancelled IS NULL AND EXISTS (
         SELECT 1 FROM queue_documents WHERE run = id AND state = 'open'
       )) AS newer`,
    contract,
  );
  return row ?? { open: false, newer: 0 };
};

/** Tells of a server that is away once, and once when it is back. */
const watchServer = (tell: Working['tell']) => {
  let away = false;
  return {
    away: (error: unknown) => {
      if (away || !(error instanceof Failure)) return;
      away = true;
      tell({ kind: 'away', failure: error });
    },
    back: () => {
      if (away) tell({ kind: 'back' });
      away = false;
    },
  };
};

/** Milliseconds between two looks at what is open. */
const lookPause = 1000;

/** Waits until nothing is left to do, or the worker is to end. */
const wait = async (
  queue: Queue,
  server: ReturnType<typeof watchServer>,
  { untilEmpty, signal, tell }: Working,
): Promise<void> => {
  let known = 0;
  while (!signal.aborted) {
    try {
      const { open, newer } = await lookAround(queue);
      server.back();
      if (newer > known) tell({ kind: 'newer', runs: newer });
      known = newer;
      if (untilEmpty && !open) return;
    } catch (error) {
      server.away(error);
    }
    await delay(lookPause, undefined, { signal }).catch(() => undefined);
  }
};

/**
 * Takes pieces from the queue and does them, so many at once, until it is told to end. Pieces that it holds then go back.
 * A server that goes away is waited for.
 * @throws Failure `queue/…` where the queue cannot be opened
 */
export const runWorker = async (working: Working): Promise<void> => {
  const { address, store, work, jobs, password, times, tell } = working;
  const { observer = together([]) } = working;
  const server = watchServer(tell);
  const queue = await openQueue(address, {
    create: true,
    // Each piece may be in a transaction while another beats its heart.
    worker: { connections: jobs + 3 },
    ...(times && { times }),
  });
  const files = openLocalFiles(store);
  const shop: Workshop = { queue, store, work, files, password, observer };
  const takes = {
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 5,
    includeMetadata: true,
  } as const;
  try {
    await queue.boss.work(deadQueue, takes, async ([job]: Taken[]) => {
      if (job) await bury(queue, job, tell);
    });
    for (let index = 0; index < jobs; index += 1) {
      const id: string = await queue.boss.work(
        workQueue,
        { ...takes, perJobResults: true },
        async ([job]: Taken[]) => {
          const end = job ? [await handle(shop, job, tell)] : [];
          // What comes next is looked for at once.
          queue.boss.notifyWorker(id);
          return end;
        },
      );
    }
    tell({ kind: 'ready' });
    await wait(queue, server, working);
  } finally {
    // What is worked on goes back: pg-boss fails it, so that another worker takes it up.
    await queue.close();
    files.close();
  }
};
