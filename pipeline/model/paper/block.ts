import type { Place } from '../place.ts';

/** One paragraph; `text` keeps hard line breaks as `\n` and tabs as `\t`. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The automatic list number as Word would print it («1.», «2.1.», «–»), null where there is none. */
  readonly label: string | null;
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
  readonly bold: boolean;
  readonly place: Place;
}

/** One printed cell. A cell merged over several columns or rows stands once, in its first row. */
export interface Cell {
  /** The cell's paragraphs joined by `\n`; list labels are part of the text. */
  readonly text: string;
  /** First grid column, counted from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** True where the source sets all of its words in bold; most formats do not say. */
  readonly bold?: boolean;
  readonly place: Place;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** True where the source marks the row as one to repeat at the top of each page. */
  readonly header: boolean;
  /** True where the source shows that a page ends above this row, so that it may go on with the row before. */
  readonly afterBreak: boolean;
  /** True where no rule parts the row from the one before the break: the page's edge cut one row in two. */
  readonly cut?: boolean;
}

/** A ruled table: rows over a grid of `columns` columns. */
export interface Table {
  readonly kind: 'table';
  readonly columns: number;
  readonly rows: readonly Row[];
  /** True where no rule closes the first row above, as where it goes on from the page before. */
  readonly openAbove?: boolean;
  /** True where no rule closes the last row below, as where it goes on to the next page. */
  readonly openBelow?: boolean;
  readonly place: Place;
}

export type Block = Paragraph | Table;
