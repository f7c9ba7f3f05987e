import { faultNames, type Measure, measureNames, type Scores } from './measures.ts';
import { ratio } from './share.ts';

/** The least that a merit and the most that a fault may be, 0 to 1; a measure without a bound is not held. */
export type Bounds = Readonly<Partial<Record<Measure, number>>>;

/** The measures that are worse than their bounds, one line each; empty where all hold. Nothing to judge holds. */
export const brokenBounds = (scores: Scores, bounds: Bounds): readonly string[] =>
  measureNames.flatMap((name) => {
    const [value, bound] = [ratio(scores[name]), bounds[name]];
    if (value === null || bound === undefined) return [];
    const isFault = faultNames.some((fault) => fault === name);
    if (isFault ? value <= bound : value >= bound) return [];
    return [`${name} is ${value.toFixed(4)}, to be at ${isFault ? 'most' : 'least'} ${bound}`];
  });
