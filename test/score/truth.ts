import type { OrderDocument } from '../../pipeline/model/document.ts';

/** What a document says, without what only one run of the program can know: see `corpus/README.md`. */
export type Truth = Pick<OrderDocument, 'order' | 'plans' | 'tables'>;

/** What is scored in place of a document that could not be read. */
export const nothingRead: Truth = { order: null, plans: [], tables: [] };
