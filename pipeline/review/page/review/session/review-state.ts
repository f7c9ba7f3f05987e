import type { Edit } from '../../../contract/edit.ts';
import type { Doubt, Review } from '../../../contract/review.ts';
import { indexOf, type ReviewIndex } from '../values/doubt-index.ts';
import { shownValue } from '../values/shown-value.ts';

/** A value that is being typed. */
export interface Editing {
  readonly value: string;
  /** Where the caret begins, in characters; null selects all of it. */
  readonly caret: number | null;
}

/** A value that is to be shown and focused as soon as it is drawn. */
export interface Goal {
  readonly value: string;
  readonly edit: boolean;
}

/** What a person has to be told about their edits. */
export type Notice =
  /** The server does not answer: edits wait on this page and are sent again. */
  | { readonly kind: 'waiting' }
  /** Somebody else was quicker: what was typed here has not been done, and is kept to be repeated. */
  | { readonly kind: 'stale'; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'refused';
      readonly edits: readonly Edit[];
      readonly message: string;
      readonly advice: string;
    };

/** A row whose menu is open, and where, in pixels of the window. */
export interface OpenMenu {
  readonly row: string;
  readonly x: number;
  readonly y: number;
}

export interface ReviewState {
  /** The document with the edits that are still on their way to the server. */
  readonly review: Review;
  readonly index: ReviewIndex;
  /** How many steps the server has not confirmed. */
  readonly unsent: number;
  readonly notice: Notice | null;
  /** JSON Pointers of the value that has the focus, and of the one under the mouse. */
  readonly current: string | null;
  readonly hovered: string | null;
  /** Id of the doubt that a person is at. */
  readonly doubt: string | null;
  readonly editing: Editing | null;
  readonly goal: Goal | null;
  readonly menu: OpenMenu | null;
}

export const initialState = (review: Review): ReviewState => ({
  review,
  index: indexOf(review),
  unsent: 0,
  notice: null,
  current: null,
  hovered: null,
  doubt: null,
  editing: null,
  goal: null,
  menu: null,
});

/** The doubt that a person is at and has not left for another value; null for none. */
export const activeDoubt = ({ review, doubt, current }: ReviewState): Doubt | null => {
  const found = review.doubts.find(({ id }) => id === doubt) ?? null;
  const home = found?.pointer == null ? null : shownValue(found.pointer, review.document);
  return home === current ? found : null;
};
