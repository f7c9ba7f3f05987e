import type { SheetSize } from '../../../model/paper/sheet-size.ts';
import type { Wanted } from '../../../run/wanted.ts';
import type { WorkInput } from '../../../run/work/document-work.ts';
import type { Inspected, ReviewWork } from '../../../run/work/review-work.ts';
import type { ReadingState } from '../../contract/desk-document.ts';
import { readingFailure } from '../refusals.ts';
import { readByPages } from './read-by-pages.ts';
import { openTurns } from './turns.ts';

/** A document that is to be read. */
export interface ToRead {
  readonly id: string;
  /** Of those that wait the lower comes first. */
  readonly seq: number;
  readonly input: WorkInput;
  readonly wanted: Wanted;
}

interface ReadingsOptions {
  readonly work: ReviewWork;
  /** Steps at once. */
  readonly jobs: number;
  readonly runSize: number;
  /** Outside of the turns: a person waits for it. */
  readonly findSheets: (document: ToRead) => Promise<readonly SheetSize[]>;
  readonly onSheets: (id: string, sheets: readonly SheetSize[]) => void;
  /** `state` has changed. */
  readonly onProgress: (id: string) => void;
  readonly onRead: (id: string, inspected: Inspected) => void;
  readonly onFailed: (id: string, state: Extract<ReadingState, { kind: 'failed' }>) => void;
}

/** Documents that are being read. */
export interface Readings {
  readonly start: (document: ToRead) => void;
  /** Ends a reading at once; nothing more is told of it. False where there was none. */
  readonly stop: (id: string) => boolean;
  /** Undefined where none is under way. */
  readonly state: (id: string) => Extract<ReadingState, { kind: 'reading' }> | undefined;
  /** A person looks at this document: it has every second turn from now on. */
  readonly prefer: (id: string) => void;
  /** Ends all of them. */
  readonly close: () => Promise<void>;
}

/** Pages after which a document gives way to shorter ones; twice as many a step lower. */
const shortDocument = 16;
const preferred = 1;
/** More than documents are ever put on one desk. */
const mostDocuments = 2 ** 40;

interface UnderWay {
  readonly stopper: AbortController;
  readonly ended: Promise<void>;
}

const ignore = (): void => undefined;

export const openReadings = ({ work, jobs, runSize, ...desk }: ReadingsOptions): Readings => {
  const turns = openTurns(jobs);
  const underWay = new Map<string, UnderWay>();
  const progress = new Map<string, { done: number; total: number }>();
  let looked: string | null = null;
  let latest: string | null = null;
  /**
   * Every second turn is that of the document somebody looks at. Then come short ones in their order, and longer ones by
   * what was done of them: nobody waits behind a whole archive.
   */
  const urgency = ({ id, seq }: ToRead, done: number): number => {
    const later = -Math.max(0, Math.floor(Math.log2(done / shortDocument)) + 1);
    const level = id === looked && id !== latest ? preferred : later;
    return level * mostDocuments - seq;
  };
  const read = async (document: ToRead, signal: AbortSignal): Promise<void> => {
    const { id, input, wanted } = document;
    const reading = {
      ...{ input, wanted, signal },
      inTurn: <T>(done: number, step: () => Promise<T>): Promise<T> =>
        turns.run(
          () => urgency(document, done),
          async () => {
            signal.throwIfAborted();
            latest = id;
            return step();
          },
        ),
      onProgress: (done: number, total: number) => {
        if (signal.aborted) return;
        progress.set(id, { done, total });
        desk.onProgress(id);
      },
    };
    try {
      const inspected = await readByPages(work, reading, { jobs, runSize });
      if (signal.aborted) return;
      forget(id);
      desk.onRead(id, inspected);
    } catch (error) {
      const { rule, message, advice } = readingFailure(error);
      // Work that is interrupted, and not by a person, goes on at the next start.
      if (signal.aborted || rule === 'run/interrupted') return;
      forget(id);
      desk.onFailed(id, { kind: 'failed', rule, message, advice });
    }
  };
  /** Beside the reading, which tells what is wrong with the file. */
  const showSheets = async (document: ToRead, { signal }: AbortController): Promise<void> => {
    const sheets = await desk.findSheets(document);
    if (underWay.get(document.id)?.stopper.signal === signal) desk.onSheets(document.id, sheets);
  };
  const forget = (id: string): void => {
    underWay.delete(id);
    progress.delete(id);
  };
  const stop = (id: string): boolean => {
    const known = underWay.get(id);
    forget(id);
    known?.stopper.abort();
    return known !== undefined;
  };
  return {
    start: (document) => {
      stop(document.id);
      const stopper = new AbortController();
      // What a full disk did not take is read again at the next start.
      const ended = read(document, stopper.signal).catch(ignore);
      underWay.set(document.id, { stopper, ended });
      showSheets(document, stopper).catch(ignore);
    },
    stop,
    state: (id) => {
      const known = progress.get(id);
      return known && { kind: 'reading', ...known };
    },
    prefer: (id) => {
      looked = id;
    },
    close: async () => {
      const all = [...underWay.entries()];
      for (const [id] of all) stop(id);
      await Promise.all(all.map(([, { ended }]) => ended));
    },
  };
};
