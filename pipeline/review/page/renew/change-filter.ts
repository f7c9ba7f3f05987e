import { wordFinder } from '../../../model/word-finder.ts';
import type { ChangeItem, Shelf } from './change-item.ts';

export type ShelfFilter = Shelf | 'all';

/** The filters in the order of what wants a person first, with what a clerk calls them. */
export const shelfNames: readonly (readonly [ShelfFilter, string])[] = [
  ['all', 'Все'],
  ['blocked', 'Ждёт ответа'],
  ['confirm', 'Подтвердить'],
  ['derived', 'Пересчитано'],
  ['kept', 'Без изменений'],
  ['yours', 'Ваш ответ'],
];

/** How many rows lie on each shelf. */
export const countsOf = (items: readonly ChangeItem[]): Readonly<Record<ShelfFilter, number>> => {
  const counts: Record<ShelfFilter, number> = {
    all: items.length,
    blocked: 0,
    confirm: 0,
    derived: 0,
    kept: 0,
    yours: 0,
  };
  for (const { shelf } of items) counts[shelf] += 1;
  return counts;
};

/** The rows of a shelf that have every word that is looked for. */
export const filtered = (
  items: readonly ChangeItem[],
  shelf: ShelfFilter,
  search: string,
): readonly ChangeItem[] => {
  const hasWords = wordFinder(search);
  return items.filter((item) => (shelf === 'all' || item.shelf === shelf) && hasWords(item.haystack));
};
