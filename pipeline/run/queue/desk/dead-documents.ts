import type { WorkFailure } from '../../outcome.ts';
import type { Queue } from '../server/open-queue.ts';
import { noRun } from '../server/queue-failures.ts';

/** A document that was given up, and why. */
export interface DeadDocument {
  readonly run: string;
  readonly name: string;
  readonly reason: WorkFailure;
}

/** Those of one run, or of all. @throws Failure `queue/no-run` */
export const deadDocuments = async (queue: Queue, run = ''): Promise<readonly DeadDocument[]> => {
  const known = await queue.query('SELECT 1 FROM queue_runs WHERE id = $1', run);
  if (run !== '' && known.length === 0) throw noRun(run);
  return queue.query<DeadDocument>(
    `SELECT run, name, reason FROM queue_documents WHERE state = 'dead' AND ($1 = '' OR run = $1) ORDER BY run, ordinal`,
    run,
  );
};
