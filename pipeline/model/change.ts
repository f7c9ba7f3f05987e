import type { OpenQuestions } from './answers/question.ts';
import type { OrderDocument } from './document.ts';
import type { Immutable } from './immutable.ts';

/**
 * How sure a change is: `derived` follows from the new period; `confirm` is proposed and a person says yes;
 * `blocked` is known only to a person and stays blank until given; `kept` was looked at and left as it is.
 */
export type Certainty = 'derived' | 'confirm' | 'blocked' | 'kept';

/** One row of the list of changes. */
export type Change = Immutable<{
  /** JSON Pointer of the changed value in the renewed document. */
  path: string;
  /** The same place in a clerk's words: «Раздел 2, пункт 2.3, срок». */
  where: string;
  old: string | null;
  new: string | null;
  /** `stage/what-was-done`. */
  rule: string;
  certainty: Certainty;
  /** Why, in Russian. */
  reason: string;
}>;

/** Last year's document in the new period, before anybody answered anything. */
export interface Moved {
  readonly document: OrderDocument;
  readonly changes: readonly Change[];
}

/** Next year's document, everything that was done to last year's to get it, and what is still to be answered. */
export interface Renewal extends Moved {
  readonly open: OpenQuestions;
  /**
   * Where clauses, sections and items stood before anything was dropped or added, by their JSON Pointers now; null for
   * what is new. What stands below them, and everything else, stands where it stood.
   */
  readonly origins: Readonly<Record<string, string | null>>;
}
