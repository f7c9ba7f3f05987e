import type { Projection } from '../projection.ts';
import type { Raster } from '../raster.ts';
import type { Ruling } from './ruling.ts';
import type { Word } from './word.ts';

/** What every page has: its number and size as a viewer shows it, turned upright by the file's own rotation. */
interface Sheet {
  /** Counted from 1. */
  readonly number: number;
  /** In points, 1/72 of an inch. */
  readonly width: number;
  readonly height: number;
}

/**
 * A page with its words. Coordinates are points from its top left, its lines of text level: a skewed scan is read
 * straightened, and `onPaper` leads from there back to the sheet.
 */
export interface Page extends Sheet {
  readonly kind: 'page';
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
  /** True where the words came from optical recognition. */
  readonly recognised: boolean;
  /** From the page's coordinates to the sheet's, null where they are the same. */
  readonly onPaper: Projection | null;
}

/** A page whose words are only in its picture. */
export interface PageImage extends Sheet {
  readonly kind: 'image';
  /** Decodes the picture anew at each call, so that one page's pixels at a time are in memory. It fills the sheet. */
  readonly load: () => Promise<Raster>;
  /** SHA-256 of what the picture is made from, hexadecimal: equal pictures are recognised once. */
  readonly fingerprint: string;
}

export type SourcePage = Page | PageImage;
