import type { Difference } from '../model/difference/comparison.ts';
import { keyOf, sameButYears } from './years.ts';

/** Two places, one in each document, that say the same thing. */
export interface Places {
  readonly what: Difference['what'];
  readonly where: string;
  readonly oldPath: string | null;
  readonly newPath: string | null;
}

type Texts = readonly [old: string | null, next: string | null];

/** Gathers the differences of two documents `years` apart. */
export interface DifferenceList {
  readonly years: number;
  readonly all: readonly Difference[];
  readonly add: (difference: Difference) => void;
  /** Notes two texts that differ by more than the year. */
  readonly reworded: (places: Places, texts: Texts) => void;
  /** What texts of the old and of the new document are found again by. */
  readonly oldKey: (text: string | null) => string;
  readonly newKey: (text: string | null) => string;
}

export const differenceList = (years: number): DifferenceList => {
  const all: Difference[] = [];
  const add = (difference: Difference): void => {
    all.push(difference);
  };
  return {
    years,
    all,
    add,
    reworded: (places, [old, next]) => {
      if (old === next || (old !== null && next !== null && sameButYears(old, next, years))) return;
      const kind = old === null ? 'added' : next === null ? 'dropped' : 'reworded';
      add({ kind, ...places, old, new: next, note: null });
    },
    oldKey: (text) => keyOf(text ?? '', years),
    newKey: (text) => keyOf(text ?? '', 0),
  };
};
