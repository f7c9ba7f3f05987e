const category = new Intl.PluralRules('ru');

/** The three forms of a Russian noun: one «пункт», two «пункта», five «пунктов». */
export type Forms = readonly [one: string, few: string, many: string];

/** The form of a noun that goes with a whole number: 21 пункт, 22 пункта, 25 пунктов, 0 пунктов. */
export const plural = (count: number, [one, few, many]: Forms): string => {
  const kind = category.select(count);
  if (kind === 'one') return one;
  return kind === 'few' ? few : many;
};

/** A number with its noun: «3 раздела». */
export const counted = (count: number, forms: Forms): string => `${count} ${plural(count, forms)}`;
