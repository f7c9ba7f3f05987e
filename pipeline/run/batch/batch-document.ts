import type { Failure } from '../../report/failure.ts';

/** One document of a run. */
export interface BatchDocument {
  /** Its path within the run, with «/»; that of the folder where its pages are pictures in one. */
  readonly name: string;
  /** The file, or the pictures of its pages in their order; absolute. */
  readonly paths: readonly [string, ...string[]];
  /** What its results are called: their path within the output folder without what each ends with, with «/». */
  readonly stem: string;
  /** Why it cannot be worked on, where that is seen before its bytes are. */
  readonly failure: Failure | null;
}
