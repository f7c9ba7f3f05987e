/** A table as an office keeps it in a spreadsheet. */

/** What a cell holds; a date has a type of its own, so that a spreadsheet can sort and filter by it. */
export type SheetValue = string | number | { readonly date: string } | null;

export interface SheetColumn {
  readonly heading: string;
  /** In digits of the usual type, as spreadsheets measure it. */
  readonly width: number;
  readonly align?: 'left' | 'center';
  /** True for what only a program needs. */
  readonly hidden?: boolean;
}

/** One value a column, or a text over all columns. */
export type SheetRow =
  | { readonly kind: 'values'; readonly values: readonly SheetValue[]; readonly struck?: boolean }
  | { readonly kind: 'section'; readonly text: string };

/** One sheet of paper after another: a heading, and a table whose header stands on each of them. */
export interface Sheet {
  /** The name on its tab. */
  readonly name: string;
  /** The lines over the table, the first in larger type. */
  readonly title: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly landscape: boolean;
}
