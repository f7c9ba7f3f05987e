import type { Diagnostic } from '../model/document.ts';
import { nowhere, type Place } from '../model/place.ts';
import { type RuleId, type RuleValues, rules } from './rules.ts';

/** Where in the result a message belongs: a JSON Pointer, and the place on paper where it is known. */
export interface Where {
  readonly path?: string;
  readonly place?: Place;
}

/** Says one thing about the document; never throws. */
export type Say = <Id extends RuleId>(id: Id, values: RuleValues<Id>, where?: Where) => void;

/** A `Say` that hands each message, worded, to `add`. */
export const sayTo =
  (add: (diagnostic: Diagnostic) => void): Say =>
  (id, values, { path, place = nowhere } = {}) => {
    const { severity, text } = rules[id];
    add({
      rule: id,
      severity,
      // The table's entries are a union here, so the one value type that `Say` has checked is lost.
      message: (text as (values: unknown) => string)(values),
      path: path ?? null,
      page: place.page,
      box: place.box,
    });
  };
