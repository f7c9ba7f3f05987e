/** Typing mistakes between two words: a letter too many, missing, wrong, or two in the wrong order. */
const distance = (from: string, to: string): number => {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= from.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped =
        from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? at(i - 2, j - 2) + 1 : replaced;
      rows[i]?.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(from.length, to.length);
};

/** The known word that was probably meant: at most a third of its letters, rounded up, are mistakes. */
export const nearest = (word: string, known: readonly string[]): string | undefined =>
  known
    .map((candidate) => ({ candidate, mistakes: distance(word.toLowerCase(), candidate) }))
    .filter(({ candidate, mistakes }) => mistakes <= Math.ceil(candidate.length / 3))
    .toSorted((a, b) => a.mistakes - b.mistakes)[0]?.candidate;

/** The known words that come nearest, at most `count`, whatever the mistakes. */
export const closest = (word: string, known: readonly string[], count: number): readonly string[] =>
  known
    .map((candidate) => ({ candidate, mistakes: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.mistakes - b.mistakes)
    .slice(0, count)
    .map(({ candidate }) => candidate);
