/** What the generator of the corpus notes of the pages that it sets, as far as the score asks for it. */
export interface Layout {
  /** The rows of the plans that have a row on paper. */
  readonly rows: readonly LaidRow[];
}

export interface LaidRow {
  /** JSON Pointer to the item in the truth. */
  readonly path: string;
  /** The pages that it stands on, counted from 1; more than one where a page's end cut it. */
  readonly pages: readonly number[];
}
