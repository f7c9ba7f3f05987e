import { alike } from './character-error-rate.ts';
import type { Comparison } from './comparison.ts';
import type { PlacedItem } from './match-items.ts';
import type { Share } from './share.ts';

const values = ({ item, section }: PlacedItem) => [
  section.number,
  section.title,
  item.number,
  item.activity,
  item.deadline?.text ?? null,
  item.responsible?.text ?? null,
];

const isRight = (truth: PlacedItem, read: PlacedItem): boolean => {
  const found = values(read);
  return (
    truth.plan === read.plan && values(truth).every((value, place) => alike(value, found[place] ?? null))
  );
};

/**
 * F1 of the plans' items as a share: twice the right items to the true and the read ones together. An item is right
 * where its plan, section, number, activity, deadline and responsible are, each but for one character in fifty.
 */
export const items = ({ matching: { pairs, extra } }: Comparison): Share => {
  const right = pairs.filter((pair) => pair.read && isRight(pair.truth, pair.read)).length;
  const found = pairs.filter((pair) => pair.read).length + extra.length;
  return { right: 2 * right, total: pairs.length + found };
};
