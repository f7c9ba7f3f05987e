import type { Item, Plan } from './document.ts';

export interface PlacedItem {
  readonly item: Item;
  /** JSON Pointer of the item. */
  readonly path: string;
  readonly plan: Plan;
  /** How a clerk would name it: «2.3», «раздел 4, № 1», ««Организация …»». */
  readonly name: string;
}

/** Every item of every plan, with its place. */
export const itemsOf = (plans: readonly Plan[]): PlacedItem[] =>
  plans.flatMap((plan, planIndex) =>
    plan.sections.flatMap((section, sectionIndex) =>
      section.items.map((item, itemIndex) => ({
        item,
        plan,
        path: `/plans/${planIndex}/sections/${sectionIndex}/items/${itemIndex}`,
        name: nameOf(item, section.number ?? (plan.sections.length > 1 ? String(sectionIndex + 1) : null)),
      })),
    ),
  );

const nameOf = ({ number, activity }: Item, section: string | null): string => {
  if (number === null) return `«${(activity ?? '').slice(0, 60)}»`;
  return number.includes('.') || section === null ? number : `${number} раздела ${section}`;
};
