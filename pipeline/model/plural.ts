/** The three forms of a Russian noun: one «пункт», two «пункта», five «пунктов». */
export type Forms = readonly [one: string, few: string, many: string];

/**
 * The form of a noun that goes with a whole number: 21 пункт, 22 пункта, 25 пунктов, 0 пунктов. Written out, since
 * `Intl.PluralRules` takes 20 ms to load, a third of all that `--help` takes.
 */
export const plural = (count: number, [one, few, many]: Forms): string => {
  const tens = Math.floor(count / 10) % 10;
  const ones = tens === 1 ? 0 : count % 10;
  if (ones === 1) return one;
  return ones > 1 && ones < 5 ? few : many;
};

/** A number with its noun: «3 раздела». */
export const counted = (count: number, forms: Forms): string => `${count} ${plural(count, forms)}`;
