import type { Totals } from '../batch-event.ts';
import type { Gate } from './gate.ts';
import type { ResultBook } from './result-book.ts';

/** What all reports are made of. */
export interface ReportMatter {
  readonly book: ResultBook;
  readonly totals: Totals;
  readonly gate: Gate;
  /** How a document is named to build servers: its path from the folder that they run in. */
  readonly address: (name: string) => string;
  /** Where the document itself lies, as a link from the folder of the reports; null where that is not known. */
  readonly source: (name: string) => string | null;
}

/** A report's text, a part at a time; at its end, what a person has to know about what it leaves out. */
export type ReportText = AsyncGenerator<string, readonly string[]>;
