import { pageRuns } from '../../work/page-runs.ts';
import { jobOptions } from '../job-options.ts';
import { type Piece, workQueue } from '../piece.ts';
import { type Db, type Queue, rowsOf } from '../server/open-queue.ts';
import type { OpenDocument, Part } from './load-task.ts';
import { ClaimLost, type Job, settle } from './settle.ts';

/**
 * Sends pieces of a document, in the transaction that ends the one before them. A run that is cancelled gets none; what
 * is sent while it is being cancelled comes to nothing, so that nobody has to wait here for whoever waits for this piece.
 */
const sendPieces = async (
  queue: Queue,
  pieces: readonly Piece[],
  { task, priority }: OpenDocument,
  run: string,
  db: Db,
): Promise<void> => {
  const [open] = await rowsOf(db, 'SELECT 1 FROM queue_runs WHERE id = $1 AND cancelled IS NULL', run);
  if (!open) throw new ClaimLost();
  const jobs = pieces.map((piece) => ({ data: piece, ...jobOptions(piece, task.wanted, priority) }));
  await queue.boss.insert(workQueue, jobs, { db });
};

const joinOf = (piece: Piece, round = piece.round): Piece => ({ ...piece, kind: 'join', part: 0, round });

/**
 * Spreads the pages of a long scan over pieces that any worker may take; what was recognised before the document was
 * begun anew is kept.
 */
export const spreadPages = (
  queue: Queue,
  job: Job,
  document: OpenDocument,
  numbers: readonly number[],
  seconds: number,
): Promise<void> =>
  settle(queue, job, async (db) => {
    const { run, ordinal } = job.data;
    // Holds the document: a part that was begun before a retry may end just now, and is counted once.
    await rowsOf(
      db,
      'UPDATE queue_documents SET seconds = seconds + $3 WHERE run = $1 AND ordinal = $2',
      run,
      ordinal,
      seconds,
    );
    for (const [index, some] of pageRuns(numbers).entries())
      await rowsOf(
        db,
        'INSERT INTO queue_parts (run, ordinal, part, numbers) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        run,
        ordinal,
        index + 1,
        JSON.stringify(some),
      );
    const left = await rowsOf<Pick<Part, 'part'>>(
      db,
      'SELECT part FROM queue_parts WHERE run = $1 AND ordinal = $2 AND found IS NULL ORDER BY part',
      run,
      ordinal,
    );
    await rowsOf(
      db,
      'UPDATE queue_documents SET parts_left = $3 WHERE run = $1 AND ordinal = $2',
      run,
      ordinal,
      left.length,
    );
    const pieces = left.map(({ part }): Piece => ({ ...job.data, kind: 'pages', part }));
    await sendPieces(queue, pieces.length > 0 ? pieces : [joinOf(job.data)], document, run, db);
  });

/**
 * Keeps what was found in a part. Who ends the last one sends the piece that joins them: exactly one does, and in the
 * round of the document, not in its own, which may be that before a retry.
 */
export const endPart = (
  queue: Queue,
  job: Job,
  document: OpenDocument,
  found: string,
  seconds: number,
): Promise<void> =>
  settle(queue, job, async (db) => {
    const { run, ordinal, part } = job.data;
    const changed = await rowsOf(
      db,
      `UPDATE queue_parts SET found = $4, seconds = $5, finished = now()
       WHERE run = $1 AND ordinal = $2 AND part = $3 AND found IS NULL RETURNING part`,
      run,
      ordinal,
      part,
      found,
      seconds,
    );
    if (changed.length === 0) return;
    const [row] = await rowsOf<{ left: number; round: number }>(
      db,
      `UPDATE queue_documents SET parts_left = parts_left - 1, seconds = seconds + $3
       WHERE run = $1 AND ordinal = $2 RETURNING parts_left AS left, round`,
      run,
      ordinal,
      seconds,
    );
    if (row?.left === 0) await sendPieces(queue, [joinOf(job.data, row.round)], document, run, db);
  });
