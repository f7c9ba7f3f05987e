import type { OrderDocument } from '../../../model/document.ts';
import type { Review } from '../review.ts';

/** What an edit changes: a `Review` is one, and so is whatever else is kept beside these. */
export type Edited = Pick<Review, 'document' | 'places' | 'doubts' | 'settled' | 'confirmed'>;

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
