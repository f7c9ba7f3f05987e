import type { OrderDocument } from '../../../model/document.ts';
import type { Review } from '../review.ts';
import type { RowNames } from './row-names.ts';

/** What an edit changes: a `Review` is one, and so is whatever else is kept beside these. */
export interface Edited extends Pick<Review, 'document' | 'places' | 'doubts' | 'settled' | 'confirmed'> {
  /** A desk names the rows, so that what is said of them elsewhere can follow; a page need not. */
  readonly rows?: RowNames;
}

/** The parts of a document that a person edits. */
export type Parts = Pick<OrderDocument, 'order' | 'plans' | 'tables'>;

/** Where what stood at a JSON Pointer stands now; null where it is gone. */
export type Repoint = (pointer: string) => string | null;

/** Edited parts, with where everything went. */
export interface Step {
  readonly parts: Parts;
  readonly repoint: Repoint;
}

export const staysPut: Repoint = (pointer) => pointer;
