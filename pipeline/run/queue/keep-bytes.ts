import { errorCode } from '../../report/error-code.ts';
import { sha256Of } from '../sha256.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { type Db, type Queue, rowsOf } from './server/open-queue.ts';
import { noRun } from './server/queue-failures.ts';

/** Any number that no other lock has. Whoever is about to put something into the store holds it with others, whoever takes away holds it alone. */
const storeLock = 0x70_72_6b_74;

/** What PostgreSQL says of a claim for a run that is not there: `foreign_key_violation`. */
const noSuchRow = '23503';

/** Until the transaction ends, nobody begins to use anything in the store. */
export const lockStore = (db: Db): Promise<unknown> =>
  rowsOf(db, 'SELECT pg_advisory_xact_lock($1)', storeLock);

/**
 * Puts what a run needs into the store and gives its keys. The run's claim to them is noted first: what is put by two runs
 * is one value in the store, and taking the older run away must not take it from the newer.
 * @throws Failure `queue/no-run` where the run was taken away meanwhile, `queue/…`, `store/…`
 */
export const keepBytes = async (
  queue: Queue,
  store: BlobStore,
  run: string,
  values: readonly Uint8Array[],
): Promise<readonly string[]> => {
  if (values.length === 0) return [];
  const keys = values.map(sha256Of);
  const claim = async (db: Db): Promise<void> => {
    await rowsOf(db, 'SELECT pg_advisory_xact_lock_shared($1)', storeLock);
    await rowsOf(
      db,
      'INSERT INTO queue_keys (run, key) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      run,
      keys,
    );
  };
  await queue.transaction(claim).catch((error: unknown) => {
    throw errorCode(error) === noSuchRow ? noRun(run) : error;
  });
  for (const bytes of values) await store.put(bytes);
  return keys;
};
