/** What a page's picture is like, as measured; lengths in pixels of the prepared picture. */
export interface PageQuality {
  /** How far the lines of text fell to the right before they were straightened, in degrees. */
  readonly skew: number;
  /** Specks far smaller than a letter's stroke, to a square inch. */
  readonly specks: number;
  /** Paper's brightness where it is darkest as a share of its brightest: 1 is even light. */
  readonly evenness: number;
  /** How much darker than its paper the ink is: 0 is no ink, 1 is black on white. */
  readonly contrast: number;
  readonly strokeWidth: number;
  /** Height of the small letters. */
  readonly xHeight: number;
  /** Nothing but black and white came in: a fax, or a scan of that mode. */
  readonly bilevel: boolean;
  /** True where few specks hinder recognition: cells may be read one by one. */
  readonly clean: boolean;
}
