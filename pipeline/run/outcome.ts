import type { z } from 'zod';
import type { DocumentSummary } from '../model/document-summary.ts';
import type { Immutable } from '../model/immutable.ts';
import type { documentResultSchema } from './batch-event-schema.ts';

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

/** One line of a run's results, as the reports and the ledger keep it; the files themselves lie in their places. */
export type DocumentResult = Immutable<z.infer<typeof documentResultSchema>>;

/** Why a document could not be worked on. */
export type WorkFailure = NonNullable<DocumentResult['failure']>;
