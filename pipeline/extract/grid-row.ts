import type { Place } from '../model/place.ts';

/** A row with the text of each column; a cell merged over several rows stands in each of them. */
export interface GridRow {
  readonly texts: readonly string[];
  /** The text of a row that is one cell over all columns, else null. */
  readonly merged: string | null;
  /** True where the row looks like a heading: all its words in bold, or one of its cells over several columns. */
  readonly marked: boolean;
  /** The place of each column's cell. */
  readonly places: readonly Place[];
  /** The place of the whole row. */
  readonly place: Place;
}
