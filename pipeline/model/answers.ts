import type { Immutable } from './immutable.ts';

/** What only a person can know about next year's document; all of it optional. */
export type Answers = Immutable<{
  /** The new order's date, ISO 8601. */
  date?: string;
  number?: string;
  /** The basis as the preamble says it: «На основании письма … от … № … «…»». */
  basis?: string;
  signatory?: { position?: string; name?: string };
  /** New texts by JSON Pointer into the renewed document, for whatever else is to be said otherwise. */
  texts?: Record<string, string>;
}>;
