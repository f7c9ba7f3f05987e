import type { EntryState, JournalEntry, Series } from '../../model/journal/journal-entry.ts';

/** The register as a page shows it. */
export interface RegisterView {
  /** Where it is kept, without any password; null where there is none yet. */
  readonly place: string | null;
  readonly series: readonly Series[];
  /** Years that have entries, the latest first. */
  readonly years: readonly number[];
  readonly entries: readonly JournalEntry[];
  /** How many there are under this filter altogether. */
  readonly total: number;
}

export interface RegisterFilter {
  readonly series?: string;
  readonly year?: number;
  readonly state?: EntryState;
  /** Looked for in number, title, signatory and note. */
  readonly text?: string;
  readonly offset?: number;
}

/** What taking over an old register would do, or did. */
export interface ImportReport {
  readonly taken: number;
  /** True where nothing was written: it was only tried, or something is an error. */
  readonly dry: boolean;
  readonly remarks: readonly { readonly severity: 'info' | 'warning' | 'error'; readonly message: string }[];
}
