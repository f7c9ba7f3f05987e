import type { Answers } from '../../model/answers/answers.ts';
import type { Renewal } from '../../model/change.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { SheetSize } from '../../model/paper/sheet-size.ts';
import type { Inspected } from '../../pipeline.ts';
import type { Wanted } from '../wanted.ts';
import type { DocumentWork, FoundPage, WorkInput } from './document-work.ts';

export type { DoubtfulWord, Inspected } from '../../pipeline.ts';

/** A document in its new period; what is still open is in `open`. */
export interface Renewed extends Renewal {
  /** True where it waits for nothing but its number and date. */
  readonly ready: boolean;
}

/**
 * The steps of work at a person's desk: plain data in and out, in this process or in processes of their own. Where a
 * person watches, pages are best recognised one by one: the engine stays warm, and to open the file again takes 0.05 s,
 * 0.35 s where it has 200 pages of 80 MB, beside 2.5 s for a page.
 */
export interface ReviewWork extends Pick<DocumentWork, 'survey' | 'recognise' | 'make'> {
  /** The sizes of the pages, at once, before anything is recognised; none where the format has no pages. */
  readonly sheets: (input: WorkInput, wanted: Wanted, signal?: AbortSignal) => Promise<readonly SheetSize[]>;
  /**
   * One page as WebP, `width` pixels wide, upright. It takes less than a new process does: one that nobody waits for any
   * more is better left to be done than aborted.
   */
  readonly picture: (
    input: WorkInput,
    number: number,
    width: number,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<Uint8Array>;
  /** Reads a document; pages by number that were recognised before are not recognised again. */
  readonly inspect: (
    input: WorkInput,
    pages: Readonly<Record<number, FoundPage>>,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<Inspected>;
  /**
   * A document that a person has edited, with what follows from its texts made anew: terms of deadlines, parties,
   * references, the period, remarks. The texts themselves stay as the person left them.
   */
  readonly revise: (document: OrderDocument, wanted: Wanted, signal?: AbortSignal) => Promise<OrderDocument>;
  /** Moves a document to `wanted.period`. */
  readonly renew: (
    document: OrderDocument,
    answers: Answers,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<Renewed>;
  /** Last year's text turned into this year's, side by side, as an HTML page. */
  readonly redline: (
    document: OrderDocument,
    answers: Answers,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<string>;
  /** A PDF of scans with the words that were recognised behind their pictures. */
  readonly searchable: (
    input: WorkInput,
    pages: Readonly<Record<number, FoundPage>>,
    wanted: Wanted,
    signal?: AbortSignal,
  ) => Promise<Uint8Array>;
}

/** The same by processes: at most so many at once, in the order of asking. */
export interface ReviewPool extends ReviewWork {
  /** Ends all processes at once, what they work on too, and whatever they started; removes their folders. */
  readonly close: () => Promise<void>;
}
