/** A table as a spreadsheet, a Word document or a CSV file has it: the texts of its cells as they are displayed. */
export interface FilledSheet {
  /** The name on its tab, «таблица 2» in a document, null in CSV, which has but one. */
  readonly name: string | null;
  /** From top to bottom. */
  readonly rows: readonly FilledRow[];
}

export interface FilledRow {
  /** As a person counts it: the first row of the file is 1. */
  readonly number: number;
  readonly cells: readonly FilledCell[];
}

export interface FilledCell {
  /** Counted from 0. */
  readonly column: number;
  /** Never empty. */
  readonly text: string;
}
