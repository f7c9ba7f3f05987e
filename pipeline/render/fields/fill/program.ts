import type { AppliedFilter } from '../faults/resolved.ts';
import type { FieldPlace } from '../faults/scope.ts';
import type { Question } from '../syntax/tag.ts';

/** What docxtemplater asks for where a numbered tag stands. */
export type Program =
  | { readonly kind: 'value'; readonly place: FieldPlace; readonly filters: readonly AppliedFilter[] }
  | { readonly kind: 'loop'; readonly place: FieldPlace }
  | { readonly kind: 'if'; readonly place: FieldPlace; readonly question: Question }
  /** Prints `goesOn` in a cell that goes on the one above: not at its first entry is a loop of one of these levels. */
  | { readonly kind: 'merge'; readonly levels: readonly number[] };

/** A sign that no document has (of the private use area): a cell with it is one with the cell above. */
export const goesOn = '\uE0F1';
