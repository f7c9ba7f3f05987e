import type { Block } from '../../model/paper/block.ts';
import type { Place } from '../../model/place.ts';

/** A table as a file holds it: its cells hold blocks, and it may be a real table or only a way to lay out a page. */
export interface LooseTable {
  /** Width of the grid. */
  readonly columns: number;
  readonly rows: readonly LooseRow[];
  /** True where most cells are drawn with lines. */
  readonly ruled: boolean;
  readonly place: Place;
}

export interface LooseRow {
  readonly cells: readonly LooseCell[];
  readonly header: boolean;
  readonly afterBreak: boolean;
}

export interface LooseCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
  readonly place: Place;
}
