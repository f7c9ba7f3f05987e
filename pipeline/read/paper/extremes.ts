/** The smallest number, infinity where there is none: a hostile page has more of them than a call has arguments. */
export const least = (numbers: readonly number[]): number =>
  numbers.reduce((found, each) => Math.min(found, each), Number.POSITIVE_INFINITY);

/** The largest number, minus infinity where there is none. */
export const most = (numbers: readonly number[]): number =>
  numbers.reduce((found, each) => Math.max(found, each), Number.NEGATIVE_INFINITY);
