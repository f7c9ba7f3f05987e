/** The texts without what they begin and end with alike. */
const differing = (a: string, b: string): readonly [string, string] => {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
};

/** Levenshtein distance: the fewest insertions, deletions and replacements that make one text into the other. */
export const editDistance = (textA: string, textB: string): number => {
  const [a, b] = differing(textA, textB);
  let above = Uint32Array.from({ length: b.length + 1 }, (_, column) => column);
  let row = new Uint32Array(b.length + 1);
  for (let line = 1; line <= a.length; line++) {
    const code = a.charCodeAt(line - 1);
    row[0] = line;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (code === b.charCodeAt(column - 1) ? 0 : 1);
      row[column] = Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
};

/** Wrong characters to characters of the truth, as recognition is usually judged; 0 is perfect, and it may exceed 1. */
export const characterErrorRate = (truth: string, read: string): number => {
  if (truth === read) return 0;
  return truth === '' ? 1 : editDistance(truth, read) / truth.length;
};

/** Whether two values are the same but for one character in fifty; an absent value is like another absent one only. */
export const alike = (truth: string | null, read: string | null): boolean =>
  truth === null || read === null ? truth === read : characterErrorRate(truth, read) <= 0.02;
