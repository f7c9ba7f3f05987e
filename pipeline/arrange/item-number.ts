/** «1.12.» → [1, 12], null for what is no number of an item; a dash after it is a rule misread. */
export const numberOf = (text: string): readonly number[] | null =>
  text
    .match(/^(\d{1,3}(?:\.\d{1,3})*)[.)]?[\s–—-]*$/u)?.[1]
    ?.split('.')
    .map(Number) ?? null;

/**
 * How many items the numbers leave out: none between «1.4» and «1.5» or «2.1», one between «1.4» and «1.6», two between
 * «1.4» and «2.3». Null where the numbers tell nothing, as where they begin anew.
 */
export const missingBetween = (last: readonly number[], next: readonly number[]): number | null => {
  if (last.length !== next.length) return null;
  const turn = last.findIndex((part, index) => part !== next[index]);
  const steps = (next[turn] ?? 0) - (last[turn] ?? 0);
  if (steps < 1) return null;
  return next.slice(turn + 1).reduce((missing, part) => missing + part - 1, steps - 1);
};
