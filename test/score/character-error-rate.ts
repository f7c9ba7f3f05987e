/** Levenshtein distance: the fewest insertions, deletions and replacements that make `a` into `b`. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line++) {
    const next = [line];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Wrong characters to characters of the truth, as recognition is usually judged; 0 is perfect, and it may exceed 1. */
export const characterErrorRate = (truth: string, read: string): number => {
  if (truth === read) return 0;
  return truth === '' ? 1 : distance(truth, read) / truth.length;
};

/** Whether two values are the same but for one character in fifty; an absent value is like another absent one only. */
export const alike = (truth: string | null, read: string | null): boolean =>
  truth === null || read === null ? truth === read : characterErrorRate(truth, read) <= 0.02;
