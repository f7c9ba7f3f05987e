import type { Matrix } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import type { FontFace } from './fonts.ts';

/**
 * What a page's operators paint, in points from the top left of the page as a viewer shows it. `order` counts the
 * paintings of a page: what has the higher one lies on top.
 */
export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly fills: readonly Fill[];
  readonly strokes: readonly Stroke[];
  readonly pictures: readonly Picture[];
  /** Number of filled shapes that are no rectangles: letters turned into curves, emblems. */
  readonly shapes: number;
}

/** One character that a font paints. */
export interface Glyph {
  /** What the file says it is; a ligature has several letters. */
  readonly text: string;
  /** The code in the file's string, null where the font does not tell it. */
  readonly code: number | null;
  /** Where the baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Direction of the baseline, a unit vector; (1, 0) is upright. */
  readonly along: readonly [number, number];
  /** Advance along the baseline, without and with the spacing that the file adds to every character. */
  readonly width: number;
  readonly advance: number;
  /** Height of the em. */
  readonly size: number;
  readonly face: FontFace;
  readonly bold: boolean;
  /** False for text that is there only to be searched (text rendering modes 3 and 7). */
  readonly painted: boolean;
  readonly colour: Colour;
  /** What may be seen of it. */
  readonly clip: Box;
  readonly order: number;
}

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A filled upright rectangle. */
export interface Fill {
  readonly box: Box;
  readonly colour: Colour;
  /** False where what lies under it shows through. */
  readonly opaque: boolean;
  readonly order: number;
}

/** A straight piece of a stroked line. */
export interface Stroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly thickness: number;
  readonly colour: Colour;
  /** What may be seen of it. */
  readonly clip: Box;
  readonly order: number;
}

/** A placed picture. */
export interface Picture {
  /** What is seen of it. */
  readonly box: Box;
  /** From the unit square, whose top is the picture's first row, to the page. */
  readonly matrix: Matrix;
  /** The name by which pdf.js hands out its pixels, null for a small one that it keeps within the operators. */
  readonly id: string | null;
  readonly opaque: boolean;
  readonly order: number;
}

/** Brighter than this in each colour and it is not seen on white paper. */
const white = 248;

export const isWhite = (colour: Colour): boolean => colour.every((part) => part >= white);
