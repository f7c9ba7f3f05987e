import type { Lexicon } from '../model/lexicon.ts';
import type { Place } from '../model/place.ts';
import type { Say } from '../report/say.ts';

/** A line, a cell, a row: whatever has a place on paper. */
export interface Placed {
  readonly place: Place;
}

/** What every part of the extraction is handed: how to speak, the words of Russian, and where to note places. */
export interface Kit {
  readonly say: Say;
  readonly lexicon: Lexicon;
  /** Notes on which lines or cells a value of the result stands, or, as texts are no objects, its member `key`. */
  readonly note: (value: object, on: readonly Placed[], key?: string) => void;
}
