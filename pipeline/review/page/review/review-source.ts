import type { Edit } from '../../contract/edit.ts';
import type { Review } from '../../contract/review.ts';

/** Where a review comes from that can only be looked at: a report without a server is one. */
export interface ReadonlySource {
  /** The document's name as the person knows it. */
  readonly name: string;
  readonly load: () => Promise<Review>;
  /** Address of a page's picture, at least as wide as asked where there is one; pixels. */
  readonly picture: (page: number, width: number) => string;
}

/** A review that can be mended; what is thrown is a `RefusalError`, or anything else where nobody answered. */
export interface ReviewSource extends ReadonlySource {
  readonly edit: (revision: number, edits: readonly Edit[]) => Promise<Review>;
  readonly undo: (revision: number) => Promise<Review>;
  readonly redo: (revision: number) => Promise<Review>;
}
