/** Knows the words of Russian; asked only where a break or a misprint leaves two readings. */
export interface Lexicon {
  /** True for a word in any of its forms, whatever its case. */
  readonly has: (word: string) => boolean;
}
