import { confidenceOf } from '../../pipeline/recognize/confidence.ts';

/** What the engine said, 0 to 100, of a word that was given this confidence: the other way through the rising table. */
export const certaintyOf = (confidence: number): number => {
  let [low, high] = [0, 100];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (confidenceOf(middle) < confidence) low = middle;
    else high = middle;
  }
  return high;
};
