import type { Certainty } from './change.ts';
import type { Correction, Diagnostic } from './document.ts';

/** How much of each thing a document holds. */
export interface Counts {
  readonly clauses: number;
  readonly plans: number;
  readonly sections: number;
  readonly items: number;
  readonly tables: number;
}

/** What only a person can know. */
export interface MissingValue {
  /** JSON Pointer into the renewed document. */
  readonly path: string;
  readonly where: string;
  readonly old: string | null;
  readonly reason: string;
}

/** A document in a few words, and what is to be looked at in it. */
export interface DocumentSummary {
  readonly form: string | null;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly title: string | null;
  readonly counts: Counts;
  readonly corrections: readonly Correction[];
  readonly diagnostics: readonly Diagnostic[];
  /** Changes by certainty, those that a person asked for aside; null where nothing was renewed. */
  readonly changes: Readonly<Record<Certainty | 'given', number>> | null;
  /** What a person has still to confirm: texts, and people who may stand in many. */
  readonly toConfirm: { readonly places: number; readonly people: number };
  readonly missing: readonly MissingValue[];
  /** True where the issued document bears «ПРОЕКТ», null where nothing was issued. */
  readonly draft: boolean | null;
}
