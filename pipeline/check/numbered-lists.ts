import type { Parts } from '../model/text-walk.ts';

/** Clauses, their items, or the items of a section: whatever is numbered in one row. */
interface NumberedList {
  /** JSON Pointer of the list. */
  readonly path: string;
  readonly list: readonly { readonly number: string | null }[];
}

/** Every list of a document whose entries may bear numbers. */
export const numberedLists = ({ order, plans }: Parts): NumberedList[] => {
  const clauses = order?.clauses ?? [];
  return [
    { path: '/order/clauses', list: clauses },
    ...clauses.map(({ items }, clause) => ({ path: `/order/clauses/${clause}/items`, list: items })),
    ...plans.flatMap(({ sections }, plan) =>
      sections.map(({ items }, section) => ({
        path: `/plans/${plan}/sections/${section}/items`,
        list: items,
      })),
    ),
  ];
};
