/** Twips (1/1440 inch) to one unit that a length may be written with (ECMA-376 part 1, 22.9.2.15). */
const unitTwips: Readonly<Record<string, number>> = {
  '': 1,
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
};

/** The longest length that Word takes, 22 inches; what is longer is damage. */
const longest = 31_680;

/** A length attribute in twips, undefined where it is absent or none. */
export const toTwips = (value: string | undefined): number | undefined => {
  const [, number, unit] = /^([+-]?\d+(?:\.\d+)?)(|pt|pc|pi|in|cm|mm)$/.exec(value?.trim() ?? '') ?? [];
  const twips = Number(number) * (unitTwips[unit ?? ''] ?? Number.NaN);
  return Number.isNaN(twips) ? undefined : Math.max(-longest, Math.min(longest, twips));
};

/** Twips in millimetres, to the hundredth. */
export const millimetres = (twips: number): number => Math.round((twips * 2540) / 1440) / 100;
