import type { Item, Section } from '../../pipeline/model/document.ts';
import type { Truth } from './truth.ts';

/** An item with the section it stands in. */
export interface PlacedItem {
  readonly item: Item;
  readonly section: Section;
  /** What tells it from the other items of the document: plan, section and number. */
  readonly key: string;
}

/** The items of the truth, each with the item read for it, and what was read besides. */
export interface Matching {
  readonly pairs: readonly { readonly truth: PlacedItem; readonly read: PlacedItem | null }[];
  readonly extra: readonly PlacedItem[];
}

/** All items of a document with unique keys: where a number comes twice in one section, the order tells them apart. */
const placedItems = ({ plans }: Truth): readonly PlacedItem[] => {
  const seen = new Map<string, number>();
  const keyOf = (...parts: readonly (string | number | null)[]): string => {
    const key = JSON.stringify(parts);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key} ${times}`;
  };
  return plans.flatMap((plan, index) =>
    plan.sections.flatMap((section) =>
      section.items.map((item) => ({
        item,
        section,
        key: keyOf(index, section.number ?? section.title, item.number ?? item.activity),
      })),
    ),
  );
};

/** Pairs items by plan, section and number; an item without a number goes by its activity. */
export const matchItems = (truth: Truth, read: Truth): Matching => {
  const found = new Map(placedItems(read).map((placed) => [placed.key, placed]));
  const pairs = placedItems(truth).map((placed) => ({ truth: placed, read: found.get(placed.key) ?? null }));
  for (const { truth: placed } of pairs) found.delete(placed.key);
  return { pairs, extra: [...found.values()] };
};
