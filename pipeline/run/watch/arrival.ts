/** A document that has come into a folder, whole. */
export interface Arrival {
  /** The file, or the folder of pictures that are its pages; absolute. */
  readonly path: string;
  /** The file, or the pictures in their order. */
  readonly paths: readonly [string, ...string[]];
  /** How they look, as `lookOf` sees it. */
  readonly look: string;
}
