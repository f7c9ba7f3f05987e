import type { FoundWord } from '../tools/text-engine.ts';

/** Heights above and below the line that letters stand on, as shares of the em: between those of Times and Arial. */
const marked = 0.88;
const capital = 0.68;
const small = 0.48;
const below = 0.21;

const crowned = /[ЁЙ]/u;
const tall = /[A-ZА-ЯЁ\dбёйфbdfhiklt№«»]/u;
const low = /[a-zа-яё]/u;
const deep = /[друфцщgjpqyQЦЩД]/u;

/**
 * Height of the em of a word that is `height` high from the top of its highest letter to the foot of its lowest;
 * null where it has no letters to tell by.
 */
export const emOf = (text: string, height: number): number | null => {
  const rise = riseOf(text);
  return rise === 0 ? null : height / (rise + (deep.test(text) ? below : 0));
};

const riseOf = (text: string): number => {
  if (crowned.test(text)) return marked;
  return tall.test(text) ? capital : low.test(text) ? small : 0;
};

/** The middle one of some sizes, null of none. */
export const median = (sizes: readonly number[]): number | null =>
  sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? null;

/** The em of each line that has letters to tell it by, in pixels. */
export const lineSizes = (found: readonly FoundWord[]): Map<number, number> => {
  const sizes = new Map<number, number>();
  for (const [line, words] of Map.groupBy(found, (word) => word.line)) {
    const em = median(words.flatMap(({ text, top, bottom }) => emOf(text, bottom - top) ?? []));
    if (em !== null) sizes.set(line, em);
  }
  return sizes;
};
