import { sha256Of } from '../sha256.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { type Db, type Queue, rowsOf } from './server/open-queue.ts';

/** Any number that no other lock has. Whoever is about to put something into the store holds it with others, whoever takes away holds it alone. */
const storeLock = 0x70_72_6b_74;

/** Until the transaction ends, nobody begins to use anything in the store. */
export const lockStore = (db: Db): Promise<unknown> =>
  rowsOf(db, 'SELECT pg_advisory_xact_lock($1)', storeLock);

/**
 * Puts what a run needs into the store and gives its keys. The run's claim to them is noted first: what is put by two runs
 * is one value in the store, and taking the older run away must not take it from the newer.
 * @throws Failure `queue/…`, `store/…`
 */
export const keepBytes = async (
  queue: Queue,
  store: BlobStore,
  run: string,
  values: readonly Uint8Array[],
): Promise<readonly string[]> => {
  if (values.length === 0) return [];
  const keys = values.map(sha256Of);
  await queue.transaction(async (db) => {
    await rowsOf(db, 'SELECT pg_advisory_xact_lock_shared($1)', storeLock);
    await rowsOf(
      db,
      'INSERT INTO queue_keys (run, key) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      run,
      keys,
    );
  });
  for (const bytes of values) await store.put(bytes);
  return keys;
};
