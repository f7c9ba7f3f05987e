import type { DeskDocument } from '../../contract/desk-document.ts';
import type { State } from './state.ts';

type Documents = Pick<State, 'documents'>;

/** Puts a row into the list: in place of the one it was, or on top. */
export const withDocument =
  (document: DeskDocument) =>
  ({ documents }: Documents): Documents => {
    if (documents === null) return { documents };
    const known = documents.some(({ id }) => id === document.id);
    return {
      documents: known
        ? documents.map((row) => (row.id === document.id ? document : row))
        : [document, ...documents],
    };
  };

export const withoutDocument =
  (id: string) =>
  ({ documents }: Documents): Documents => ({
    documents: documents?.filter((row) => row.id !== id) ?? null,
  });
