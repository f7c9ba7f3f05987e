/** A printed straight line, as tables are ruled with; a double or dotted line is one. Lengths in points. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  /** The y of a horizontal line's middle, the x of a vertical one's. */
  readonly at: number;
  /** Where it begins and ends along its axis, `from` < `to`. */
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}
