/** How far the reading of a document is. `done` and `total` count pages that are recognised; `total` 0: none has to be. */
export type ReadingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly rule: string; readonly message: string; readonly advice: string }
  | { readonly kind: 'cancelled' };

/** A document that lies on the desk: one row of the list. */
export interface DeskDocument {
  readonly id: string;
  /** The file's name as the person knows it; never a path of this machine. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly added: string;
  readonly state: ReadingState;
  /** Number of pages that can be shown, 0 where the format has none; null until that is known. */
  readonly pages: number | null;
  /** «приказ», null for a plan or as long as it is not read; so are the next three. */
  readonly form: string | null;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** A plan's own where there is no order. */
  readonly title: string | null;
  /** Doubts that nobody has settled yet; null as long as it is not read. */
  readonly doubts: number | null;
  /** The new period as it was chosen, null before that. */
  readonly renewedFor: string | null;
  /** The number under which it was issued last, null before that. */
  readonly issuedAs: string | null;
}
