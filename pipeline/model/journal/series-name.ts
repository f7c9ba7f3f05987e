/** True for what a series may be called: its name stands in numbers and in file names. */
export const isSeriesName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,29}$/u.test(name);
