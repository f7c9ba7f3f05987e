/** Length of the longest common subsequence of two texts, in UTF-16 code units. */
const commonLength = (a: string, b: string): number => {
  let above = new Uint32Array(b.length + 1);
  let row = new Uint32Array(b.length + 1);
  for (let line = 1; line <= a.length; line++) {
    const code = a.charCodeAt(line - 1);
    for (let column = 1; column <= b.length; column++)
      row[column] =
        b.charCodeAt(column - 1) === code
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, row[column - 1] ?? 0);
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
};

/**
 * How like two texts are, 0 to 1: twice their longest common subsequence to their lengths together, the content
 * similarity of GriTS (Smock, Pesala, Abraham 2022, section 3.3). Two empty texts are alike.
 */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  return (2 * commonLength(a, b)) / (a.length + b.length);
};
