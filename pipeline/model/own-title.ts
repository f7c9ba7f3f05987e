import type { OrderDocument } from './document.ts';

/** What a document is about: its order's title, else that of its first plan or table; the file's name where it has none. */
export const ownTitle = ({ order, plans, tables, source }: OrderDocument): string =>
  order?.title ?? plans[0]?.title ?? tables[0]?.title ?? source.name;
