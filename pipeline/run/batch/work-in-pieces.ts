import { basename, extname } from 'node:path';
import type { Numbering } from '../../pipeline.ts';
import type { Outcome } from '../outcome.ts';
import type { Wanted } from '../wanted.ts';
import type { DocumentWork, FoundPage, Prepared, WorkInput } from '../work/document-work.ts';
import { pageRuns, pagesInPiece } from '../work/page-runs.ts';
import type { Slots } from './slots.ts';

/** Pages of a document that was begun come before the next document: few are open at a time, and memory stays flat. */
const urgency = { begin: 0, pages: 1, end: 2 } as const;

interface Pieces {
  readonly work: DocumentWork;
  readonly slots: Slots;
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
  /** Told how many scanned pages are done of how many. */
  readonly onPages: (done: number, total: number) => void;
}

/** The work on one document, piece by piece. */
export interface PieceWork {
  readonly whole: () => Promise<Outcome>;
  readonly prepare: () => Promise<Prepared>;
  readonly make: (prepared: Prepared, numbering: Numbering | null) => Promise<Outcome>;
  /** How long it took, on all cores together. */
  readonly seconds: () => number;
}

type Pages = Readonly<Record<number, FoundPage>>;

const scanned = new Set(['.pdf', '.tif', '.tiff', '']);

/** Only these can have many pages to be recognised; a wrong name costs nothing but the spreading. */
const mayBeScanned = ({ paths: [first, ...others] }: WorkInput): boolean =>
  others.length > 0 || scanned.has(extname(basename(first)).toLowerCase());

/** Does all at once; the first that fails stops the others, and none goes on behind the back of who asked. */
const allOrNone = async (
  works: readonly ((signal: AbortSignal) => Promise<void>)[],
  signal: AbortSignal,
): Promise<void> => {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  let failure: unknown;
  await Promise.all(
    works.map((work) =>
      work(either).catch((error: unknown) => {
        failure ??= error;
        stop.abort(error);
      }),
    ),
  );
  if (failure !== undefined) throw failure;
};

export const workInPieces = (
  input: WorkInput,
  { work, slots, wanted, signal, onPages }: Pieces,
): PieceWork => {
  let milliseconds = 0;
  const timed = <T>(rank: number, piece: () => Promise<T>, stop = signal): Promise<T> =>
    slots.run(rank, async () => {
      stop.throwIfAborted();
      const begun = performance.now();
      try {
        return await piece();
      } finally {
        milliseconds += performance.now() - begun;
      }
    });
  const spread = async (numbers: readonly number[]): Promise<Pages> => {
    const found: Record<number, FoundPage> = {};
    let done = 0;
    onPages(done, numbers.length);
    const runs = pageRuns(numbers).map((run) => async (stop: AbortSignal) => {
      const pages = await timed(urgency.pages, () => work.recognise(input, run, wanted, stop), stop);
      for (const [index, number] of run.entries()) found[number] = pages[index] ?? null;
      done += run.length;
      onPages(done, numbers.length);
    });
    await allOrNone(runs, signal);
    return found;
  };
  const pagesApart = async (): Promise<Pages | null> => {
    if (!mayBeScanned(input)) return null;
    const numbers = await timed(urgency.begin, () => work.survey(input, wanted, signal));
    return numbers.length > pagesInPiece ? spread(numbers) : null;
  };
  const read = async <T>(piece: (pages: Pages) => Promise<T>): Promise<T> => {
    const pages = await pagesApart();
    return timed(pages ? urgency.end : urgency.begin, () => piece(pages ?? {}));
  };
  return {
    whole: () => read((pages) => work.whole(input, pages, wanted, signal)),
    prepare: () => read((pages) => work.prepare(input, pages, wanted, signal)),
    make: (prepared, numbering) =>
      timed(urgency.end, () => work.make(input, prepared, wanted, numbering, signal)),
    seconds: () => milliseconds / 1000,
  };
};
