import type { Answers } from '../../model/answers/answers.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { Page } from '../../model/paper/page.ts';
import type { Numbering } from '../../pipeline.ts';
import type { Outcome } from '../outcome.ts';
import type { Wanted } from '../wanted.ts';

/** Where a document lies on this machine, and what was answered for it alone. Its bytes are read where they are worked on. */
export interface WorkInput {
  /** The file's name, as a person knows it. */
  readonly name: string;
  /** The file, or the pictures of its pages in their order. */
  readonly paths: readonly [string, ...string[]];
  readonly answers: Answers;
}

/** A page that was recognised; null for one that could not be. */
export type FoundPage = Page | null;

/** A document that was read, and is made with a number or without one. */
export interface Prepared {
  /** As it was read, before it is renewed. */
  readonly document: OrderDocument;
  readonly pages: number | null;
  readonly thumbnail: Uint8Array | null;
  /** As it will be issued, but for its number: what the register notes of it. */
  readonly unnumbered: OrderDocument;
  /** True where it waits for nothing but its number and date. */
  readonly ready: boolean;
}

/**
 * The steps of work on one document. Each takes and gives plain data, so that any process or machine can do the next.
 * `openWork` of `run/work` does them in this process, `openWorkPool` of `run/pool` in processes of their own. Each
 * throws a `Failure`; one whose process had to be ended, `run/timed-out`, `run/out-of-memory` or `run/crashed`. Once
 * `signal` is aborted, the work is given up with `run/interrupted`.
 */
export interface DocumentWork {
  /**
   * The numbers of the pages that are to be recognised, counted from 1; none in most formats, and none of a document
   * that is one piece anyway. What a quick look misses is recognised with the rest.
   */
  readonly survey: (input: WorkInput, wanted: Wanted, signal?: AbortSignal) => Promise<readonly number[]>;
  /** Recognises some pages, in the order asked. */
  readonly recognise: (
    input: WorkInput,
    numbers: readonly number[],
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<readonly FoundPage[]>;
  /** Reads a document; pages by number that were recognised before are not recognised again. */
  readonly prepare: (
    input: WorkInput,
    pages: Readonly<Record<number, FoundPage>>,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<Prepared>;
  /** Renews and issues what was prepared. */
  readonly make: (
    input: Pick<WorkInput, 'name' | 'answers'>,
    prepared: Prepared,
    wanted: Wanted,
    numbering: Numbering | null,
    signal?: AbortSignal,
  ) => Promise<Outcome>;
  /** `prepare` and `make` in one step, as most documents need. */
  readonly whole: (
    input: WorkInput,
    pages: Readonly<Record<number, FoundPage>>,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<Outcome>;
}

/** Work that is done by processes: at most so many at once, in the order of asking. */
export interface WorkPool extends DocumentWork {
  /** Ends all processes at once, what they work on too, and whatever they started; removes their folders. */
  readonly close: () => Promise<void>;
}
