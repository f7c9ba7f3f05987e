import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answers } from '../../../model/answers/answers.ts';
import { defaultLimits } from '../../../model/limits.ts';
import { exitCodes, Failure } from '../../../report/failure.ts';
import type { BatchDocument } from '../../batch/batch-document.ts';
import { failedResult, workFailure } from '../../failed-result.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { version } from '../../version.ts';
import type { Wanted } from '../../wanted.ts';
import { jobOptions } from '../job-options.ts';
import { keepBytes } from '../keep-bytes.ts';
import { contract, type Piece, workQueue } from '../piece.ts';
import type { RunTask, StoredFile, StoredTemplate } from '../run-task.ts';
import { type Db, type Queue, rowsOf } from '../server/open-queue.ts';
import { runCancelled } from '../server/queue-failures.ts';
import { persist } from '../worker/settle.ts';
import { readTemplate } from './read-template.ts';

/** A document that is to be sent, and what was answered for it alone. */
export interface Outgoing extends BatchDocument {
  readonly answers: Answers;
}

interface Submission {
  readonly id: string;
  readonly wanted: Wanted;
  /** The series of the register that gives numbers; null where none are taken. */
  readonly series: string | null;
  /** Higher comes first; 0 is usual. */
  readonly priority: number;
  readonly documents: readonly Outgoing[];
  readonly signal: AbortSignal;
  /** Hears how many documents are sent. */
  readonly progress: (sent: number) => void;
}

/** What a person can read aloud: the day and six letters or digits that are not taken for one another. */
export const newRunId = (today: string): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const random = Array.from(randomBytes(6), (byte) => letters[byte % letters.length]).join('');
  return `${today.replaceAll('-', '')}-${random}`;
};

/** Documents that are read, stored and sent at once: some that are big must not fill the memory. */
const atOnce = 4;

const unreadable = (path: string, why: string, cause?: unknown): Failure =>
  new Failure({
    rule: 'queue/file-unreadable',
    exitCode: exitCodes.input,
    message: `Файл не отправить: ${basename(path)}: ${why}.`,
    advice: 'Проверьте, на месте ли он и открывается ли, и отправьте его снова.',
    cause,
  });

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path);
    if (size > defaultLimits.fileBytes)
      throw unreadable(path, `он больше ${defaultLimits.fileBytes / 2 ** 20} МБ`);
    return await readFile(path);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, 'он не читается', error);
  }
};

type Keep = (values: readonly Uint8Array[]) => Promise<readonly string[]>;

/** A document's files in the store, or why it is none. */
const storeDocument = async (
  { paths, failure }: BatchDocument,
  keep: Keep,
): Promise<readonly StoredFile[] | Failure> => {
  if (failure) return failure;
  try {
    const files: StoredFile[] = [];
    for (const path of paths) {
      const [key = ''] = await keep([await readBytes(path)]);
      files.push({ path: basename(path), key });
    }
    return files;
  } catch (error) {
    if (error instanceof Failure && error.rule === 'queue/file-unreadable') return error;
    throw error;
  }
};

const storeTemplate = async (template: string, keep: Keep): Promise<StoredTemplate> => {
  const { kind, files } = readTemplate(template);
  const keys = await keep(files.map(({ bytes }) => bytes));
  return { kind, files: files.map(({ path }, index) => ({ path, key: keys[index] ?? '' })) };
};

const insertDocument = async (
  db: Db,
  run: string,
  ordinal: number,
  { name, stem, answers }: Outgoing,
  stored: readonly StoredFile[] | Failure,
): Promise<void> => {
  const failed = stored instanceof Failure;
  await rowsOf(
    db,
    `INSERT INTO queue_documents (run, ordinal, name, stem, files, answers, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (run, ordinal) DO NOTHING`,
    run,
    ordinal,
    name,
    stem,
    JSON.stringify(failed ? [] : stored),
    JSON.stringify(answers),
    failed ? 'failed' : 'open',
  );
  if (!failed) return;
  await rowsOf(
    db,
    "INSERT INTO queue_results (run, ordinal, result, files) VALUES ($1, $2, $3, '[]') ON CONFLICT DO NOTHING",
    run,
    ordinal,
    JSON.stringify(failedResult(name, workFailure(stored), 0)),
  );
};

const insertRun = async (queue: Queue, { id, priority }: Submission): Promise<void> => {
  await queue.query(
    `INSERT INTO queue_runs (id, contract, program, priority) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    id,
    contract,
    version(),
    priority,
  );
};

/** @throws Failure `queue/run-cancelled` */
const checkOpen = async (db: Db, run: string): Promise<void> => {
  const open = await rowsOf(
    db,
    'SELECT 1 FROM queue_runs WHERE id = $1 AND cancelled IS NULL FOR SHARE',
    run,
  );
  if (open.length === 0) throw runCancelled(run);
};

/** What travels of a run's wishes: no password, and no path of this machine. */
const taskOf = async ({ wanted, series }: Submission, keep: Keep): Promise<RunTask> => ({
  wanted: { ...wanted, template: null, password: null },
  template: wanted.template === null ? null : await storeTemplate(wanted.template, keep),
  series,
});

/**
 * Sends documents: their bytes into the store, and what is to be done with them into the queue, where workers take them
 * up at once. A server that is away for a while is waited for. A run that is broken off keeps what was sent; it is known
 * by its id.
 * @throws Failure `queue/…`, `store/…`
 */
export const submitRun = async (queue: Queue, store: BlobStore, submission: Submission): Promise<void> => {
  const { id, priority, documents, signal, progress } = submission;
  const keep: Keep = (values) => persist(() => keepBytes(queue, store, id, values), signal);
  await insertRun(queue, submission);
  const task = await taskOf(submission, keep);
  await queue.query('UPDATE queue_runs SET task = $2 WHERE id = $1', id, JSON.stringify(task));
  for (let sent = 0; sent < documents.length; sent += atOnce) {
    signal.throwIfAborted();
    const some = documents.slice(sent, sent + atOnce);
    const stored = await Promise.all(some.map((document) => storeDocument(document, keep)));
    const send = async (db: Db): Promise<void> => {
      await checkOpen(db, id);
      const jobs = [];
      for (const [index, document] of some.entries()) {
        const files = stored[index] ?? [];
        const ordinal = sent + index + 1;
        await insertDocument(db, id, ordinal, document, files);
        const piece: Piece = { kind: 'document', run: id, ordinal, part: 0, round: 0 };
        if (!(files instanceof Failure))
          jobs.push({ data: piece, ...jobOptions(piece, task.wanted, priority) });
      }
      await queue.boss.insert(workQueue, jobs, { db });
    };
    await persist(() => queue.transaction(send), signal);
    progress(Math.min(sent + atOnce, documents.length));
  }
  await persist(() => queue.query('UPDATE queue_runs SET sealed = true WHERE id = $1', id), signal);
};
