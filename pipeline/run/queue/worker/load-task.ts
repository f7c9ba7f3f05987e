import type { Answers } from '../../../model/answers/answers.ts';
import type { EntryKey } from '../../../model/journal/journal-entry.ts';
import type { Piece } from '../piece.ts';
import type { RunTask, StoredFile } from '../run-task.ts';
import type { Queue } from '../server/open-queue.ts';

/** A document that is still to be done, and what is wanted of it. */
export interface OpenDocument {
  readonly name: string;
  readonly files: readonly [StoredFile, ...StoredFile[]];
  readonly answers: Answers;
  readonly priority: number;
  readonly task: RunTask;
  /** Of work on parts, and on what was broken off. */
  readonly seconds: number;
  /** The number that a worker has reserved for it and nobody has seen. */
  readonly reserved: EntryKey | null;
}

/** Undefined where there is nothing to do any more: the document is done, given up or cancelled. */
export const loadDocument = async (
  queue: Queue,
  { run, ordinal, round }: Piece,
): Promise<OpenDocument | undefined> => {
  const [row] = await queue.query<OpenDocument>(
    `SELECT name, files, answers, priority, task, seconds, reserved
     FROM queue_documents JOIN queue_runs ON id = run
     WHERE run = $1 AND ordinal = $2 AND round = $3 AND state = 'open' AND cancelled IS NULL`,
    run,
    ordinal,
    round,
  );
  return row;
};

/** A part of a long scan. */
export interface Part {
  readonly part: number;
  /** Of its pages, from 1. */
  readonly numbers: readonly number[];
  /** Key of what was found on them; null while they are to be recognised. */
  readonly found: string | null;
}

export const loadParts = (queue: Queue, { run, ordinal }: Piece): Promise<readonly Part[]> =>
  queue.query<Part>(
    'SELECT part, numbers, found FROM queue_parts WHERE run = $1 AND ordinal = $2 ORDER BY part',
    run,
    ordinal,
  );
