import { jobOptions } from '../job-options.ts';
import { contract, type Piece, workQueue } from '../piece.ts';
import type { RunTask } from '../run-task.ts';
import { type Queue, rowsOf } from '../server/open-queue.ts';
import { newerQueue, noRun, notRetried } from '../server/queue-failures.ts';

interface RetryOptions {
  /** True tries documents again too that were wrong by themselves: a program may have been mended, a tool installed. */
  readonly failed: boolean;
}

/**
 * Begins documents of a run anew that were given up; what was recognised of their pages is kept. Gives how many.
 * @throws Failure `queue/no-run`, `queue/run-cancelled`, `queue/newer`
 */
export const retryRun = (queue: Queue, run: string, { failed }: RetryOptions): Promise<number> =>
  queue.transaction(async (db) => {
    const [row] = await rowsOf<{ contract: number; priority: number; cancelled: Date | null; task: RunTask }>(
      db,
      'SELECT contract, priority, cancelled, task FROM queue_runs WHERE id = $1 FOR SHARE',
      run,
    );
    if (!row) throw noRun(run);
    if (row.cancelled) throw notRetried(run);
    if (row.contract > contract) throw newerQueue();
    // What could not even be read when it was sent has nothing to be tried with.
    const again = await rowsOf<Pick<Piece, 'ordinal' | 'round'>>(
      db,
      `UPDATE queue_documents SET state = 'open', reason = NULL, parts_left = NULL, round = round + 1
       WHERE run = $1 AND state = ANY($2) AND json_array_length(files) > 0 RETURNING ordinal, round`,
      run,
      failed ? ['dead', 'failed'] : ['dead'],
    );
    const ordinals = again.map(({ ordinal }) => ordinal);
    await rowsOf(db, 'DELETE FROM queue_results WHERE run = $1 AND ordinal = ANY($2)', run, ordinals);
    const jobs = again.map(({ ordinal, round }) => {
      const piece: Piece = { kind: 'document', run, ordinal, part: 0, round };
      return { data: piece, ...jobOptions(piece, row.task.wanted, row.priority) };
    });
    await queue.boss.insert(workQueue, jobs, { db });
    return again.length;
  });
