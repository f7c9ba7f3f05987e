import type { Failure } from '../../../report/failure.ts';
import type { DocumentResult, WorkFailure } from '../../outcome.ts';
import type { Piece } from '../piece.ts';

/** What a worker tells while it works: for the clerk, for the log and for metrics. */
export type WorkerEvent =
  /** The server has let it in: it takes pieces from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'began'; readonly piece: Piece }
  /** A piece is done; a document's last one has its result. */
  | {
      readonly kind: 'done';
      readonly piece: Piece;
      readonly result: DocumentResult | null;
      /** Scanned pages that were recognised in it. */
      readonly pages: number;
      /** Of work on this piece. */
      readonly seconds: number;
    }
  /** A piece will be tried again, by this worker or another. */
  | { readonly kind: 'again'; readonly piece: Piece; readonly failure: Failure }
  /** A piece turned out to be another worker's, or was cancelled: what was done is thrown away. */
  | { readonly kind: 'lost'; readonly piece: Piece }
  /** A document is given up. */
  | { readonly kind: 'dead'; readonly piece: Piece; readonly reason: WorkFailure }
  /** The server is away; later, it is there again. */
  | { readonly kind: 'away'; readonly failure: Failure }
  | { readonly kind: 'back' }
  /** Runs of a newer program wait, which this one must not take. */
  | { readonly kind: 'newer'; readonly runs: number };
