import type { Item } from '../../../model/document.ts';
import { gap } from './shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a row keeps of itself where it has any, whatever the joined one has. */
const own = new Set(['number', 'appendix', 'columns', 'approval', 'period']);

/** Where what stood at an index of a list of the second row stands in the joined one; null for what was left out. */
export type JoinedIndex = (list: string, index: number) => number | null;

/** Two rows as one, cell by cell: texts with a space between, lists one behind the other. */
export const joinRows = (first: unknown, second: unknown): { row: unknown; indexIn: JoinedIndex } => {
  if (typeof first === 'string') return { row: `${first} ${second}`, indexIn: (_, index) => index };
  // The cells of a plain table.
  if (Array.isArray(first)) {
    const cells = second as readonly unknown[];
    return { row: first.map((cell, index) => joined(cell, cells[index])), indexIn: (_, index) => index };
  }
  return joinFields(first as Fields, second as Fields);
};

const joinFields = (first: Fields, second: Fields): { row: unknown; indexIn: JoinedIndex } => {
  const others = 'other' in first ? joinOthers(first as Item, second as Item) : null;
  const pairs = Object.entries(first).map(([key, value]) => [
    key,
    own.has(key) && !isEmpty(value) ? value : joined(value, second[key]),
  ]);
  const indexIn: JoinedIndex = (list, index) => {
    const before = first[list];
    if (list === 'other' && others) return others.places[index] ?? index;
    if (!Array.isArray(before) || isEmpty(before)) return index;
    return own.has(list) ? null : before.length + index;
  };
  return { row: { ...Object.fromEntries(pairs), ...(others && { other: others.other }) }, indexIn };
};

const isEmpty = (value: unknown): boolean =>
  value == null || value === gap || (Array.isArray(value) && value.length === 0);

const joined = (first: unknown, second: unknown): unknown => {
  if (isEmpty(first)) return second;
  if (isEmpty(second)) return first;
  if (typeof first === 'string') return `${first} ${second}`;
  if (Array.isArray(first)) return [...first, ...(second as readonly unknown[])];
  return joinWorded(first as Worded, second as Worded);
};

interface Worded {
  readonly text: string;
  readonly terms?: readonly unknown[];
}

/** A deadline or who is responsible, said once where both rows say the same. */
const joinWorded = (first: Worded, second: Worded): Worded => {
  if (first.text === second.text) return first;
  const meaning = first.terms ? { terms: [] } : { parties: [] };
  return { text: `${first.text} ${second.text}`, ...meaning };
};

/** Cells of columns without a role, those of one heading as one. */
const joinOthers = (first: Item, second: Item): { other: Item['other']; places: readonly number[] } => {
  const other = [...first.other];
  const taken = new Set<number>();
  const places = second.other.map(({ heading, text }) => {
    const found = first.other.findIndex((cell, index) => cell.heading === heading && !taken.has(index));
    taken.add(found);
    const before = first.other[found];
    if (!before) return other.push({ heading, text }) - 1;
    other[found] = { heading, text: `${before.text} ${text}` };
    return found;
  });
  return { other, places };
};
