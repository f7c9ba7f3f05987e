/**
 * The indexes of a longest rising run within a list of different numbers, patience sorting: what keeps its order. All
 * others have moved.
 */
export const longestRise = (places: readonly number[]): ReadonlySet<number> => {
  /** For each length the index that a run of it ends on, with the smallest number. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    const length = ends.findIndex((end) => (places[end] ?? 0) > place);
    const at = length < 0 ? ends.length : length;
    before[index] = ends[at - 1];
    ends[at] = index;
  }
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(index);
  return rise;
};
