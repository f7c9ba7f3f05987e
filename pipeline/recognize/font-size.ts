/** Heights above and below the line that letters stand on, as shares of the em: between those of Times and Arial. */
const capital = 0.68;
const small = 0.48;
const below = 0.21;

const tall = /[A-ZА-ЯЁ\dбёйфbdfhiklt№«»]/u;
const low = /[a-zа-яё]/u;
const deep = /[друфцщgjpqyQЦЩД]/u;

/**
 * Height of the em of a word that is `height` high from the top of its highest letter to the foot of its lowest;
 * null where it has no letters to tell by.
 */
export const emOf = (text: string, height: number): number | null => {
  const rise = tall.test(text) ? capital : low.test(text) ? small : 0;
  return rise === 0 ? null : height / (rise + (deep.test(text) ? below : 0));
};

/** The middle one of some sizes, null of none. */
export const median = (sizes: readonly number[]): number | null =>
  sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? null;
