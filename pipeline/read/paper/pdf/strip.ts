import { lineHeight } from '../line-height.ts';

/** A stretch of one baseline that no wide gap parts. Points from the page's top left. */
export interface Strip {
  /** As its letters say, with the spaces that are printed; a divided word ends in a soft hyphen. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** As far as the letters of its largest face reach. */
  readonly top: number;
  readonly bottom: number;
  /** The most used first. */
  readonly fonts: readonly string[];
  readonly sizes: readonly number[];
  readonly bold: boolean;
  /** Width of its first word: what has no room in the line above begins a new one. */
  readonly firstWord: number;
}

/** Single line spacing of a strip's face and size, in points. */
export const singleLine = ({ fonts: [face], sizes: [size = 0] }: Pick<Strip, 'fonts' | 'sizes'>): number =>
  size * lineHeight(face);
