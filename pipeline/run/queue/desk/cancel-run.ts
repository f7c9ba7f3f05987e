import { jobId, type Piece, workQueue } from '../piece.ts';
import { type Db, type Queue, rowsOf } from '../server/open-queue.ts';
import { noRun } from '../server/queue-failures.ts';
import { giveBack } from '../worker/end-document.ts';

/** Jobs in one statement. */
const atOnce = 1000;

/** The pieces that a document may still have before it. */
const piecesOf = async (db: Db, run: string): Promise<readonly Piece[]> => {
  const documents = await rowsOf<Pick<Piece, 'ordinal' | 'round'>>(
    db,
    "SELECT ordinal, round FROM queue_documents WHERE run = $1 AND state = 'open'",
    run,
  );
  const parts = await rowsOf<Pick<Piece, 'ordinal' | 'round' | 'part'>>(
    db,
    `SELECT ordinal, round, part FROM queue_parts JOIN queue_documents USING (run, ordinal)
     WHERE run = $1 AND state = 'open' AND found IS NULL`,
    run,
  );
  return [
    ...documents.flatMap((each): readonly Piece[] => [
      { ...each, run, part: 0, kind: 'document' },
      { ...each, run, part: 0, kind: 'join' },
    ]),
    ...parts.map((each): Piece => ({ ...each, run, kind: 'pages' })),
  ];
};

/**
 * Cancels what is not done of a run; results that are there stay. Workers notice at their next heartbeat and stop.
 * Gives how many documents were dropped.
 * @throws Failure `queue/no-run`
 */
export const cancelRun = (queue: Queue, run: string): Promise<number> =>
  queue.transaction(async (db) => {
    const known = await rowsOf(
      db,
      'UPDATE queue_runs SET cancelled = coalesce(cancelled, now()) WHERE id = $1 RETURNING id',
      run,
    );
    if (known.length === 0) throw noRun(run);
    const ids = (await piecesOf(db, run)).map(jobId);
    for (let from = 0; from < ids.length; from += atOnce)
      await queue.boss.cancel(workQueue, ids.slice(from, from + atOnce), { db });
    const dropped = await rowsOf<{ ordinal: number; reserved: object | null }>(
      db,
      "UPDATE queue_documents SET state = 'cancelled' WHERE run = $1 AND state = 'open' RETURNING ordinal, reserved",
      run,
    );
    for (const { ordinal, reserved } of dropped) if (reserved) await giveBack({ run, ordinal }, db);
    return dropped.length;
  });
