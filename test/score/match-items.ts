import type { Item, Section } from '../../pipeline/model/document.ts';
import { align } from './align.ts';
import { likeness } from './likeness.ts';
import type { Truth } from './truth.ts';

/** An item with the section and the plan it stands in. */
export interface PlacedItem {
  readonly item: Item;
  readonly section: Section;
  /** The plan's place among the plans. */
  readonly plan: number;
  /** JSON Pointer. */
  readonly path: string;
}

/** The items of the truth, each with the item read for it, and what was read besides. */
export interface Matching {
  readonly pairs: readonly { readonly truth: PlacedItem; readonly read: PlacedItem | null }[];
  readonly extra: readonly PlacedItem[];
}

/** All items of a document, plan by plan. */
export const placedItems = ({ plans }: Truth): readonly PlacedItem[] =>
  plans.flatMap(({ sections }, plan) =>
    sections.flatMap((section, sectionPlace) =>
      section.items.map((item, place) => ({
        item,
        section,
        plan,
        path: `/plans/${plan}/sections/${sectionPlace}/items/${place}`,
      })),
    ),
  );

/** Less like one another than this, two rows are not the same row read badly. */
const least = 0.6;

const textsOf = ({ item }: PlacedItem): readonly string[] => [
  item.number ?? '',
  item.activity ?? '',
  item.deadline?.text ?? '',
  item.responsible?.text ?? '',
];

const weights = [1, 2, 1, 1];

/** The mean likeness of the cells that are not empty on both sides; the activity counts twice. */
const rowLikeness = (a: readonly string[], b: readonly string[]): number => {
  const filled = weights.map((weight, place) => ((a[place] ?? '') + (b[place] ?? '') === '' ? 0 : weight));
  const all = filled.reduce((sum, weight) => sum + weight, 0);
  const alike = filled.reduce(
    (sum, weight, place) => (weight === 0 ? sum : sum + weight * likeness(a[place] ?? '', b[place] ?? '')),
    0,
  );
  return all > 0 && alike / all >= least ? alike / all : 0;
};

/**
 * Pairs the items of two documents, in their order, by the likeness of their cells: a row with a misread number or in a
 * wrong section still has its partner, and a lost row shifts nothing.
 */
export const matchItems = (truth: Truth, read: Truth): Matching => {
  const [right, found] = [placedItems(truth), placedItems(read)];
  const [rightTexts, foundTexts] = [right.map(textsOf), found.map(textsOf)];
  const { pairs } = align(right.length, found.length, (a, b) =>
    rowLikeness(rightTexts[a] ?? [], foundTexts[b] ?? []),
  );
  const partners = new Map(pairs);
  const taken = new Set(partners.values());
  return {
    pairs: right.map((placed, a) => ({ truth: placed, read: found[partners.get(a) ?? -1] ?? null })),
    extra: found.filter((_, b) => !taken.has(b)),
  };
};
