import { likeness } from '../model/difference/likeness.ts';

/** Something to be found again in another document. */
export interface Candidate {
  /** What it says, as `keyOf` gives it. */
  readonly key: string;
  /** What else speaks for it, in one order in both documents: its section, its number, … */
  readonly hints: readonly (string | null)[];
}

/** The indexes of one thing in the old and in the new document. */
export interface Match {
  readonly old: number;
  readonly new: number;
}

/** From this likeness on two texts are one that was reworded; unrelated Russian sentences reach 0.4. */
const leastLikeness = 0.6;
/** What each hint gives: enough to choose between texts that are alike, too little to make unlike ones alike. */
const hintWorth = 0.04;
/** More pairs than this take seconds; beyond it, only those in about the same place are compared. */
const mostPairs = 400_000;

/** Pairs what is alike, the most alike first, wherever it stands; in the order of the old document. */
export const matchAlike = (old: readonly Candidate[], next: readonly Candidate[]): readonly Match[] => {
  const found = [...byScore(sameKeys(old, next))];
  const [left, right] = [new Set(found.map((match) => match.old)), new Set(found.map((match) => match.new))];
  const rest = (side: readonly Candidate[], taken: ReadonlySet<number>): readonly number[] =>
    side.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  found.push(...byScore(alikeKeys({ old, next }, rest(old, left), rest(next, right))));
  return found.toSorted((a, b) => a.old - b.old);
};

interface Scored extends Match {
  readonly score: number;
}

const hintsIn = (left: Candidate, right: Candidate): number =>
  left.hints.filter((hint, index) => hint !== null && hint === right.hints[index]).length;

/** Of many that say the same, each is compared with so many on both sides of its place among them. */
const sameNear = 20;

const sameKeys = (old: readonly Candidate[], next: readonly Candidate[]): readonly Scored[] => {
  const placesOf = (side: readonly Candidate[]) => Map.groupBy(side.keys(), (index) => side[index]?.key);
  const places = placesOf(next);
  return [...placesOf(old)].flatMap(([key, indexes]) =>
    indexes.flatMap((index, rank) =>
      (places.get(key) ?? []).slice(Math.max(0, rank - sameNear), rank + sameNear).flatMap((place) => {
        const [left, right] = [old[index], next[place]];
        return left && right ? [{ old: index, new: place, score: hintsIn(left, right) }] : [];
      }),
    ),
  );
};

const alikeKeys = (
  { old, next }: { readonly old: readonly Candidate[]; readonly next: readonly Candidate[] },
  left: readonly number[],
  right: readonly number[],
): readonly Scored[] => {
  const reach = mostPairs / Math.max(1, 2 * left.length);
  const stretch = right.length / Math.max(1, left.length);
  return left.flatMap((index, row) =>
    right.flatMap((place, column) => {
      const [one, other] = [old[index], next[place]];
      if (!one || !other || Math.abs(column - row * stretch) > reach) return [];
      const score = likeness(one.key, other.key) + hintsIn(one, other) * hintWorth;
      return score >= leastLikeness ? [{ old: index, new: place, score }] : [];
    }),
  );
};

/** Takes the best pair, then the best of those left; of equal ones that which moves least. */
const byScore = (scored: readonly Scored[]): readonly Match[] => {
  const taken = { old: new Set<number>(), new: new Set<number>() };
  const distance = (match: Match): number => Math.abs(match.old - match.new);
  return scored
    .toSorted((a, b) => b.score - a.score || distance(a) - distance(b) || a.old - b.old)
    .flatMap((match) => {
      if (taken.old.has(match.old) || taken.new.has(match.new)) return [];
      taken.old.add(match.old);
      taken.new.add(match.new);
      return [{ old: match.old, new: match.new }];
    });
};
