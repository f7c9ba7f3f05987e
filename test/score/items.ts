import { alike } from './character-error-rate.ts';
import { matchItems, type PlacedItem } from './match-items.ts';
import type { Share } from './share.ts';
import type { Truth } from './truth.ts';

const values = ({ item, section }: PlacedItem) => [
  section.title,
  item.number,
  item.activity,
  item.deadline?.text ?? null,
  item.responsible?.text ?? null,
];

const isRight = (truth: PlacedItem, read: PlacedItem): boolean => {
  const found = values(read);
  return values(truth).every((value, place) => alike(value, found[place] ?? null));
};

/** F1 of the plans' items as a share: twice the right items to the true and the read ones together. */
export const items = (truth: Truth, read: Truth): Share => {
  const { pairs, extra } = matchItems(truth, read);
  const right = pairs.filter((pair) => pair.read && isRight(pair.truth, pair.read)).length;
  const found = pairs.filter((pair) => pair.read).length + extra.length;
  return { right: 2 * right, total: pairs.length + found };
};
