import type { DocumentSummary } from '../model/document-summary.ts';
import type { ExitCode } from '../report/failure.ts';

/** A file that was made of a document: what its name ends with («.docx», «.changes.html»), and its bytes. */
export interface MadeFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

/** What became of a document that could be worked on. */
export interface Outcome {
  readonly files: readonly MadeFile[];
  readonly summary: DocumentSummary;
  /** Null where the format has no pages. */
  readonly pages: number | null;
  /** WebP, at most 240 pixels wide: the first page, of the document or of what was issued; null where neither has one. */
  readonly thumbnail: Uint8Array | null;
}

/** Why a document could not be worked on. */
export interface WorkFailure {
  /** `stage/what-is-wrong`; `run/…` where its process had to be ended. */
  readonly rule: string;
  /** In Russian. */
  readonly message: string;
  readonly advice: string;
  readonly exitCode: ExitCode;
}

/** One line of a run's results, as the reports and the ledger keep it; the files themselves lie in their places. */
export interface DocumentResult {
  /** The document's path within the run, with «/» on every system. */
  readonly name: string;
  /** `known`: made by an earlier run from the same bytes, options and version. */
  readonly state: 'done' | 'known' | 'failed';
  /** What `prikaz` would have ended with for this document alone. */
  readonly exitCode: ExitCode;
  readonly summary: DocumentSummary | null;
  readonly failure: WorkFailure | null;
  readonly pages: number | null;
  /** Of work, on all cores together. */
  readonly seconds: number;
  /** Paths within the output folder, with «/». */
  readonly files: readonly string[];
  /** Path within the output folder, with «/». */
  readonly thumbnail: string | null;
}
