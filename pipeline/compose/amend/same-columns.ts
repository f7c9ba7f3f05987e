import { isSameText } from './same-text.ts';

/** True for tables whose columns say the same, in the same order. */
export const haveSameColumns = (old: readonly (string | null)[], next: readonly (string | null)[]): boolean =>
  old.length === next.length && old.every((heading, index) => isSameText(heading ?? '', next[index] ?? ''));
