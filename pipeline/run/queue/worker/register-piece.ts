import { type Numbering, type Numbers, registerDocument } from '../../../pipeline.ts';
import type { Prepared } from '../../work/document-work.ts';
import { type Db, type Queue, rowsOf } from '../server/open-queue.ts';
import { type KeptResult, registerWithin, writeResult } from './end-document.ts';
import { holdClaim, type Job, persist, settle } from './settle.ts';

/** The register as one piece of work uses it: each step only as long as the piece is still this worker's. */
const numbersOf = (queue: Queue, job: Job, result: () => KeptResult): Numbers => {
  const { run, ordinal } = job.data;
  const whileOurs = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    persist(() => queue.transaction(work), job.signal);
  const note = 'UPDATE queue_documents SET reserved = $3 WHERE run = $1 AND ordinal = $2';
  return {
    reserve: (series, year, registration) =>
      whileOurs(async (db) => {
        await holdClaim(queue, job, db);
        const reserved = await (await registerWithin(db)).reserve(series, year, registration);
        const { letter } = reserved.entry;
        const key = { series, year, ordinal: reserved.entry.ordinal, letter };
        if (!reserved.again) await rowsOf(db, note, run, ordinal, JSON.stringify(key));
        return reserved;
      }),
    // The number, the result and the end of the piece: all of it or nothing.
    confirm: (key, registration) =>
      settle(queue, job, async (db) => {
        const entry = await (await registerWithin(db)).confirm(key, registration);
        await writeResult(job.data, result(), db);
        await rowsOf(db, note, run, ordinal, null);
        return entry;
      }),
    release: (key) =>
      whileOurs(async (db) => {
        await holdClaim(queue, job, db);
        await (await registerWithin(db)).release(key);
        await rowsOf(db, note, run, ordinal, null);
      }),
    list: (filter) => whileOurs(async (db) => (await registerWithin(db)).list(filter)),
  };
};

interface Registering {
  readonly queue: Queue;
  readonly job: Job;
  readonly series: string;
  /** ISO 8601: the date of an order that has none. */
  readonly today: string;
  /** Makes the papers with their number, and puts them into the store. */
  readonly make: (numbering: Numbering) => Promise<KeptResult>;
}

/** Ends a document with its number: the entry in the register and the result come together, and once. */
export const registerPiece = async (
  prepared: Prepared,
  { queue, job, series, today, make }: Registering,
): Promise<KeptResult> => {
  let kept: KeptResult | undefined;
  const result = (): KeptResult => {
    if (!kept) throw new Error('a number is confirmed before its papers are made');
    return kept;
  };
  await registerDocument(
    numbersOf(queue, job, result),
    { document: prepared.unnumbered },
    {
      series,
      today,
      make,
      stage: (made, remarks) => {
        const summary = made.result.summary && {
          ...made.result.summary,
          diagnostics: [...remarks, ...made.result.summary.diagnostics],
        };
        kept = { ...made, result: { ...made.result, summary } };
        return { perform: () => undefined, undo: () => undefined, settle: () => undefined };
      },
    },
  );
  return result();
};
