import type { Filter } from '../filters/filter.ts';
import type { Braced } from '../syntax/find-braces.ts';
import type { PictureSize, Question } from '../syntax/tag.ts';
import type { FieldPlace, Scope } from './scope.ts';

/** A filter with what it was given. */
export interface AppliedFilter {
  readonly filter: Filter;
  readonly args: readonly string[];
}

/** A tag that is understood, ready to be filled. */
export type Resolved =
  | { readonly kind: 'value'; readonly place: FieldPlace; readonly filters: readonly AppliedFilter[] }
  | {
      readonly kind: 'open';
      readonly place: FieldPlace;
      readonly inverted: boolean;
      readonly expands: 'w:tc' | 'w:tr' | null;
    }
  | { readonly kind: 'if'; readonly place: FieldPlace; readonly question: Question }
  /** `opener` is the place of its condition or loop among the tags. */
  | { readonly kind: 'else'; readonly opener: number }
  | { readonly kind: 'close'; readonly opener: number }
  | { readonly kind: 'picture'; readonly name: string; readonly size: PictureSize }
  /** What tags of the inserted document can name is what can be named here. */
  | { readonly kind: 'insert'; readonly name: string; readonly scopes: readonly Scope[] };

/** A tag of a template with what it means. */
export interface ResolvedTag {
  readonly braced: Braced;
  readonly meaning: Resolved;
}
