import { sha256Of } from '../sha256.ts';

/**
 * The form of runs and pieces that this program makes and understands. A program takes no pieces of a newer one: they
 * wait in a queue of that number, which it does not know.
 */
export const contract = 1;

/** The queues of pg-boss for pieces of work, and for those that were given up. */
export const workQueue = `work-${contract}`;
export const deadQueue = `dead-${contract}`;

/** What one worker does at a time. */
export interface Piece {
  /** `document`: looks at a document, and ends it where it is short; `pages`: recognises a part; `join`: ends a long one. */
  readonly kind: 'document' | 'pages' | 'join';
  readonly run: string;
  /** The document's place in its run, from 1. */
  readonly ordinal: number;
  /** The part's place in the document, from 1; 0 for what is no part. */
  readonly part: number;
  /** How often the document was begun anew after it was given up. */
  readonly round: number;
}

/** The same piece has always the same name, so that sending it twice is sending it once: a UUID of version 8 (RFC 9562). */
export const jobId = ({ kind, run, ordinal, part, round }: Piece): string => {
  const hash = sha256Of(JSON.stringify([kind, run, ordinal, part, round]));
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
};

const order: readonly Piece['kind'][] = ['document', 'pages', 'join'];

/** What is nearer to its end comes first within a run of one priority, so that few documents are open at a time. */
export const jobPriority = ({ kind }: Piece, priority: number): number =>
  priority * order.length + order.indexOf(kind);
