import type { Raster } from '../model/raster.ts';

/**
 * How a picture's text is laid out: a whole page, one column of lines of any size, one even block, one line, one line
 * that is read as it stands without looking for words first, words anywhere.
 */
export type PictureLayout = 'page' | 'column' | 'block' | 'line' | 'raw line' | 'sparse';

/** One picture to be read. */
export interface ReadingJob {
  /** One channel. */
  readonly picture: Raster;
  /** Pixels to an inch. */
  readonly dpi: number;
  readonly layout: PictureLayout;
  /** The only characters that can stand here; all, where it is not given. */
  readonly characters?: string;
}

/** A word as an engine found it; its place in pixels of the picture, right and bottom excluded. */
export interface FoundWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The engine's own measure, 0 to 100. */
  readonly certainty: number;
  /** Words of one line have one number; unique in the picture. */
  readonly line: number;
}

/** A program that reads printed text. Jobs given at once are worked on at once, as far as its workers go. */
export interface TextEngine {
  /** Name, version and model: what its results depend on. */
  readonly identity: string;
  /** How many pictures it reads at the same time. */
  readonly workers: number;
  /** Throws a `Failure` `tools/recognition-failed` for a picture it cannot read, `tools/interrupted` when aborted. */
  readonly recognise: (job: ReadingJob, signal: AbortSignal) => Promise<readonly FoundWord[]>;
}
