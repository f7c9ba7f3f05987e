import type { Box } from '../place.ts';

/** One printed word of a page. */
export interface Word {
  /** Ends in a soft hyphen (U+00AD) where the program that set the text divided the word at a line's end. */
  readonly text: string;
  /** In the page's own coordinates, see `Page`. */
  readonly box: Box;
  /** The chance that `text` is what is printed, 0 to 1; 1 where the file itself says it in letters. */
  readonly confidence: number;
  /** Height of the letters' em in points. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** What a second reading saw in its place, dashes and quotes made plain; absent where both agree, or there was none. */
  readonly otherwise?: string;
}
