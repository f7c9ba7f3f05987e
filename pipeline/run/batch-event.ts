import type { DocumentResult } from './outcome.ts';

/** How far a run is. */
export interface Totals {
  readonly documents: number;
  readonly done: number;
  /** Of those done, what was known from an earlier run. */
  readonly known: number;
  readonly failed: number;
  /** Of those done: with an error, with a warning and no error. */
  readonly withErrors: number;
  readonly withWarnings: number;
  /** Pages of what was done in this run; a document without pages counts as one. */
  readonly pages: number;
  /** Since the run began. */
  readonly seconds: number;
}

/** What a run tells while it goes; `--json` writes each as a line. */
export type BatchEvent =
  | { readonly kind: 'begun'; readonly totals: Totals }
  /** A part of a long scan is done. */
  | { readonly kind: 'pages'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'document'; readonly result: DocumentResult; readonly totals: Totals }
  | { readonly kind: 'ended'; readonly totals: Totals; readonly reports: readonly string[] };
