import type { BlobStore } from '../../store/blob-store.ts';
import { lockStore } from '../keep-bytes.ts';
import { deadQueue, workQueue } from '../piece.ts';
import { type Queue, rowsOf } from '../server/open-queue.ts';

interface CleanOptions {
  /** Runs that ended before so many days; one that is still open is never taken away. */
  readonly days: number;
  /** Only this run, however new. */
  readonly run?: string | undefined;
  readonly signal: AbortSignal;
}

export interface Cleaned {
  readonly runs: readonly string[];
  readonly blobs: number;
}

/** Takes away a run, all its rows, and what the store keeps for it and no other run. Gives how many values that were. */
const dropRun = (queue: Queue, store: BlobStore, run: string): Promise<number> =>
  queue.transaction(async (db) => {
    await lockStore(db);
    const keys = await rowsOf<{ key: string }>(
      db,
      `SELECT key FROM queue_keys mine WHERE run = $1
         AND NOT EXISTS (SELECT 1 FROM queue_keys other WHERE other.key = mine.key AND other.run <> $1)`,
      run,
    );
    for (const { key } of keys) await store.remove(key);
    await rowsOf(db, 'DELETE FROM queue_runs WHERE id = $1', run);
    await rowsOf(
      db,
      `DELETE FROM prikaz_jobs.job WHERE name IN ('${workQueue}', '${deadQueue}') AND data->>'run' = $1`,
      run,
    );
    return keys.length;
  });

/** Takes old runs away, with their results and with what the store keeps for them alone. */
export const cleanRuns = async (
  queue: Queue,
  store: BlobStore,
  { days, run = '', signal }: CleanOptions,
): Promise<Cleaned> => {
  const old = await queue.query<{ id: string }>(
    `SELECT id FROM queue_runs WHERE ($2 = '' OR id = $2)
       AND ($2 <> '' OR begun < now() - make_interval(days => $1))
       AND (cancelled IS NOT NULL
         OR NOT EXISTS (SELECT 1 FROM queue_documents WHERE queue_documents.run = id AND state = 'open'))
     ORDER BY begun`,
    days,
    run,
  );
  let blobs = 0;
  for (const { id } of old) {
    signal.throwIfAborted();
    blobs += await dropRun(queue, store, id);
  }
  return { runs: old.map(({ id }) => id), blobs };
};
