import type { Lexicon } from '../model/lexicon.ts';
import type { Place } from '../model/place.ts';
import type { Say } from '../report/say.ts';

/** What every part of the extraction is handed: how to speak, the words of Russian, and where to note places. */
export interface Kit {
  readonly say: Say;
  readonly lexicon: Lexicon;
  /** Notes where on paper a value of the result stands. */
  readonly note: (value: object, place: Place) => void;
  /** Notes where the value at a JSON Pointer stands, as strings have no identity of their own: on these lines. */
  readonly noteLines: (pointer: string, lines: readonly { readonly place: Place }[]) => void;
}
