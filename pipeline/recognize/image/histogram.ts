/** How many times each of the 256 byte values occurs. */
export const histogram = (bytes: Uint8Array): Uint32Array => {
  const counts = new Uint32Array(256);
  for (let i = 0; i < bytes.length; i += 1) {
    const value = bytes[i] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
};

/** The value that the given share of all counted ones does not exceed. */
export const quantileOf = (counts: Uint32Array, share: number): number => {
  let left = share * counts.reduce((sum, count) => sum + count, 0);
  for (let value = 0; value < counts.length; value += 1) {
    left -= counts[value] as number;
    if (left <= 0) return value;
  }
  return counts.length - 1;
};

export const quantile = (bytes: Uint8Array, share: number): number => quantileOf(histogram(bytes), share);

/** The value that parts light from dark best (Otsu 1979): values up to it are dark. */
export const dividingValue = (counts: Uint32Array): number => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let darkCount = 0;
  let darkSum = 0;
  let best = 127;
  let bestSpread = 0;
  counts.forEach((count, value) => {
    darkCount += count;
    darkSum += count * value;
    const lightCount = total - darkCount;
    if (darkCount === 0 || lightCount === 0) return;
    const spread = darkCount * lightCount * (darkSum / darkCount - (sum - darkSum) / lightCount) ** 2;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = value;
    }
  });
  return best;
};
