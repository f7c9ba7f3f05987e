import type { WorkFailure } from '../../outcome.ts';
import type { Queue } from '../server/open-queue.ts';

/** A document that was given up, and why. */
export interface DeadDocument {
  readonly run: string;
  readonly name: string;
  readonly reason: WorkFailure;
}

/** Those of one run, or of all. */
export const deadDocuments = (queue: Queue, run = ''): Promise<readonly DeadDocument[]> =>
  queue.query<DeadDocument>(
    `SELECT run, name, reason FROM queue_documents WHERE state = 'dead' AND ($1 = '' OR run = $1) ORDER BY run, ordinal`,
    run,
  );
