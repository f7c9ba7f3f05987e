/** Which of the first list stands for which of the second, in the order of both, and the rewards of the pairs together. */
export interface Alignment {
  readonly pairs: readonly (readonly [a: number, b: number])[];
  readonly reward: number;
}

/**
 * Pairs two lists in their order so that the rewards add up to the most (Needleman and Wunsch 1970 without a cost for
 * what is left out). A pair that brings nothing is not made.
 */
export const align = (
  lengthA: number,
  lengthB: number,
  reward: (a: number, b: number) => number,
): Alignment => {
  const width = lengthB + 1;
  const best = new Float64Array((lengthA + 1) * width);
  const rewards = new Float64Array((lengthA + 1) * width);
  const at = (table: Float64Array, a: number, b: number): number => table[a * width + b] ?? 0;
  for (let a = 1; a <= lengthA; a++)
    for (let b = 1; b <= lengthB; b++) {
      const own = reward(a - 1, b - 1);
      rewards[a * width + b] = own;
      best[a * width + b] = Math.max(
        at(best, a - 1, b),
        at(best, a, b - 1),
        own > 0 ? at(best, a - 1, b - 1) + own : 0,
      );
    }
  const pairs: [number, number][] = [];
  for (let a = lengthA, b = lengthB; a > 0 && b > 0; ) {
    const own = at(rewards, a, b);
    if (own > 0 && at(best, a, b) === at(best, a - 1, b - 1) + own) pairs.push([--a, --b]);
    else if (at(best, a, b) === at(best, a - 1, b)) a--;
    else b--;
  }
  return { pairs: pairs.reverse(), reward: at(best, lengthA, lengthB) };
};
