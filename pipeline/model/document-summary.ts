import type { z } from 'zod';
import type { documentSummarySchema } from './document-summary-schema.ts';
import type { Immutable } from './immutable.ts';

/** A document in a few words, and what is to be looked at in it. */
export type DocumentSummary = Immutable<z.infer<typeof documentSummarySchema>>;

/** How much of each thing a document holds. */
export type Counts = DocumentSummary['counts'];

/** What only a person can know. */
export type MissingValue = DocumentSummary['missing'][number];
