import { postgresWithin } from '../../../journal/postgres/postgres-within.ts';
import type { EntryKey } from '../../../model/journal/journal-entry.ts';
import { exitCodes, type Failure } from '../../../report/failure.ts';
import { failedResult, workFailure } from '../../failed-result.ts';
import type { DocumentResult, MadeFile, Outcome, WorkFailure } from '../../outcome.ts';
import { saidOf } from '../../report/gate.ts';
import type { Piece } from '../piece.ts';
import { type Db, rowsOf } from '../server/open-queue.ts';

/** A file of a result in the store. */
export interface KeptFile extends Pick<MadeFile, 'suffix'> {
  readonly key: string;
}

/** A result whose files lie in the store; its own lists of files are empty: where they go is said by who fetches them. */
export interface KeptResult {
  readonly result: DocumentResult;
  readonly files: readonly KeptFile[];
  readonly thumbnail: string | null;
}

/** Puts the files of an outcome into the store, before anybody hears of them. @throws Failure `store/…` */
export const keepOutcome = async (
  name: string,
  { files, summary, pages, thumbnail }: Outcome,
  keep: (values: readonly Uint8Array[]) => Promise<readonly string[]>,
  seconds: number,
): Promise<KeptResult> => {
  const keys = await keep([...files.map(({ bytes }) => bytes), ...(thumbnail ? [thumbnail] : [])]);
  const exitCode = saidOf(summary, 'error') > 0 ? exitCodes.documentError : exitCodes.ok;
  return {
    result: {
      name,
      state: 'done',
      exitCode,
      summary,
      failure: null,
      pages,
      seconds,
      files: [],
      thumbnail: null,
    },
    files: files.map(({ suffix }, index) => ({ suffix, key: keys[index] ?? '' })),
    thumbnail: keys[files.length] ?? null,
  };
};

export const keepFailure = (name: string, failure: Failure, seconds: number): KeptResult => ({
  result: failedResult(name, workFailure(failure), seconds),
  files: [],
  thumbnail: null,
});

const now = (): string => new Date().toISOString();

/** The register, within a transaction of the queue. */
export const registerWithin = (db: Db) =>
  postgresWithin((sql, values) => db.executeSql(sql, [...values]), now);

/** Gives back the number that was reserved for a document that does not come to need it. */
export const giveBack = async ({ run, ordinal }: Pick<Piece, 'run' | 'ordinal'>, db: Db): Promise<void> => {
  const [row] = await rowsOf<{ reserved: EntryKey | null }>(
    db,
    'SELECT reserved FROM queue_documents WHERE run = $1 AND ordinal = $2 FOR UPDATE',
    run,
    ordinal,
  );
  if (!row?.reserved) return;
  const register = await registerWithin(db);
  const { series, year, ordinal: number, letter } = row.reserved;
  const entries = await register.list({ series, year, state: 'reserved' });
  if (entries.some((entry) => entry.ordinal === number && entry.letter === letter))
    await register.release(row.reserved);
  await rowsOf(
    db,
    'UPDATE queue_documents SET reserved = NULL WHERE run = $1 AND ordinal = $2',
    run,
    ordinal,
  );
};

/** Writes the one result of a document, in the transaction that ends its last piece. */
export const writeResult = async (
  { run, ordinal }: Pick<Piece, 'run' | 'ordinal'>,
  { result, files, thumbnail }: KeptResult,
  db: Db,
): Promise<void> => {
  if (result.failure) await giveBack({ run, ordinal }, db);
  await rowsOf(
    db,
    `INSERT INTO queue_results (run, ordinal, result, files, thumbnail, pages) VALUES ($1, $2, $3, $4, $5, $6)`,
    run,
    ordinal,
    JSON.stringify(result),
    JSON.stringify(files),
    thumbnail,
    result.pages,
  );
  await rowsOf(
    db,
    'UPDATE queue_documents SET state = $3, reason = NULL WHERE run = $1 AND ordinal = $2',
    run,
    ordinal,
    result.failure ? 'failed' : 'done',
  );
};

/** Gives a document up: it waits, with the reason, for a person who tries it again or leaves it. */
export const giveUp = async ({ run, ordinal, round }: Piece, reason: WorkFailure, db: Db): Promise<void> => {
  const open = await rowsOf(
    db,
    `UPDATE queue_documents SET state = 'dead', reason = $4
     WHERE run = $1 AND ordinal = $2 AND round = $3 AND state = 'open' RETURNING ordinal`,
    run,
    ordinal,
    round,
    JSON.stringify(reason),
  );
  if (open.length > 0) await giveBack({ run, ordinal }, db);
};
