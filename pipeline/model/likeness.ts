/**
 * How alike two texts are, 0 to 1: the share of their letter pairs that both have (Dice's coefficient). One letter
 * read wrongly costs two pairs; the cost grows with the length of the texts, not with its square.
 */
export const likeness = (left: string, right: string): number => {
  if (left === right) return 1;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(left)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(right)) {
    const count = pairs.get(pair) ?? 0;
    if (count > 0) common += 1;
    pairs.set(pair, count - 1);
  }
  return (2 * common) / Math.max(1, left.length + right.length - 2);
};

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
