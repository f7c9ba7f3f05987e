import type { Box } from '../place.ts';

/** One cell of a ruled grid; spans count the grid's rows and columns that no line divides within it. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A ruled table's cells on one page. */
export interface RuledGrid {
  readonly box: Box;
  /** Number of grid columns and rows. */
  readonly columns: number;
  readonly rows: number;
  /** In reading order. */
  readonly cells: readonly RuledCell[];
  /** True where no line closes the grid above or below: its first or last row may go on from or to another page. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}
