import type { Journal } from '../../model/journal/journal-entry.ts';

/** Where a run's numbers come from. */
export interface Register {
  readonly journal: Journal;
  readonly series: string;
  /** The register's own place: a number of another one is another result. */
  readonly place: string;
}
