/**
 * The engine's certainty of a word, 0 to 100, as the chance that the word is right. Monotone; between two knots along
 * the straight line that joins them.
 */
export const confidenceOf = (certainty: number): number => {
  const above = knots.findIndex(([from]) => from >= certainty);
  if (above < 0) return knots.at(-1)?.[1] ?? 0;
  const [to, high] = knots[above] ?? [0, 0];
  const [from, low] = knots[above - 1] ?? [to, high];
  return to === from ? high : low + ((certainty - from) / (to - from)) * (high - low);
};

/** Certainty → share of words that are right. */
const knots: readonly (readonly [certainty: number, right: number])[] = [
  [0, 0.05],
  [30, 0.3],
  [60, 0.7],
  [80, 0.92],
  [90, 0.985],
  [96, 0.998],
  [100, 0.9995],
];
