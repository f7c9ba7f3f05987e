import { setTimeout as delay } from 'node:timers/promises';
import type { JobWithMetadata } from 'pg-boss';
import { type Piece, workQueue } from '../piece.ts';
import type { Db, Queue } from '../server/open-queue.ts';
import { isPassing } from '../server/queue-failures.ts';

/** A piece that this worker has taken: it is its own until it is done, or was not heard of for too long. */
export type Job = Pick<JobWithMetadata<Piece>, 'id' | 'data' | 'retryCount' | 'signal'>;

/** The piece is not ours any more: another worker has it, or it was cancelled. What we did is thrown away. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

const isOurs = (response: object): boolean => 'affected' in response && response.affected === 1;

/** Makes sure, to the end of the transaction, that the piece is still ours. @throws ClaimLost */
export const holdClaim = async (queue: Queue, { id, retryCount }: Job, db: Db): Promise<void> => {
  if (!isOurs(await queue.boss.touch(workQueue, { id, retryCount }, { db }))) throw new ClaimLost();
};

/** Seconds between two tries while a server is away: 1, 2, 4, …, 15. */
const longestPause = 15;

/** Tries until the server is there again, or the work is not ours any more. */
export const persist = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  for (let pause = 1; ; pause = Math.min(longestPause, 2 * pause))
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await delay(pause * 1000, undefined, { signal });
    }
};

/**
 * Ends a piece, and what follows from it, in one transaction: all of it or nothing, and by one worker only. Where the
 * server went away just as it ended, the next try finds the piece ended.
 * @throws ClaimLost
 */
export const settle = <T>(queue: Queue, job: Job, work: (db: Db) => Promise<T>): Promise<T> =>
  persist(
    () =>
      queue.transaction(async (db) => {
        const { id, retryCount } = job;
        const response = await queue.boss.complete(workQueue, { id, retryCount }, null, { db });
        if (!isOurs(response)) throw new ClaimLost();
        return work(db);
      }),
    job.signal,
  );
