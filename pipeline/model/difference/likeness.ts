/**
 * How alike two texts are, 0 to 1: the share of their letter pairs that both have (Dice's coefficient). One letter
 * read wrongly costs two pairs; the cost grows with the length of the texts, not with its square.
 */
export const likeness = (left: string, right: string): number => {
  if (left === right) return 1;
  const pairs = new Map<number, number>();
  for (let index = 1; index < left.length; index += 1) {
    const pair = pairAt(left, index);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let index = 1; index < right.length; index += 1) {
    const pair = pairAt(right, index);
    const count = pairs.get(pair);
    if (count === undefined || count === 0) continue;
    common += 1;
    pairs.set(pair, count - 1);
  }
  return (2 * common) / Math.max(1, left.length + right.length - 2);
};

/** The letter before `index` and the one at it as one number: quicker to count than the text of both. */
const pairAt = (text: string, index: number): number =>
  text.charCodeAt(index - 1) * 0x1_00_00 + text.charCodeAt(index);
