import type { OrderDocument } from '../../model/document.ts';
import type { Doubt } from '../contract/review.ts';

/** Pointers of all that a document holds, in its own order. */
const pointersIn = (value: unknown, pointer: string): readonly string[] => {
  if (value === null || typeof value !== 'object') return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([key, part]) => pointersIn(part, `${pointer}/${key}`))];
};

/** Doubts in the document's order, those of one value as they were; those about no value come first: they are about all of it. */
export const inDocumentOrder = (
  doubts: readonly Doubt[],
  { order, plans, tables }: OrderDocument,
): readonly Doubt[] => {
  const ranks = new Map(pointersIn({ order, plans, tables }, '').map((pointer, rank) => [pointer, rank]));
  const rankOf = ({ pointer }: Doubt): number => ranks.get(pointer ?? '') ?? ranks.size;
  return doubts.toSorted((a, b) => rankOf(a) - rankOf(b));
};
