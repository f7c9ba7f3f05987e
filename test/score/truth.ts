import type { Diagnostic, OrderDocument } from '../../pipeline/model/document.ts';

/** What a document says, without what only one run of the program can know: see `corpus/README.md`. */
export type Truth = Pick<OrderDocument, 'order' | 'plans' | 'tables'>;

/** What the program made of a document, and what it said of it. */
export interface Reading extends Truth {
  readonly diagnostics: readonly Diagnostic[];
}

/** What is scored in place of a document that could not be read. */
export const nothingRead: Reading = { order: null, plans: [], tables: [], diagnostics: [] };
