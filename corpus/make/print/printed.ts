/** What stands on the paper, before any layout: the truth turned back into printed strings. */

export interface PrintedDocument {
  readonly order: PrintedOrder | null;
  readonly parts: readonly PrintedPart[];
}

export interface PrintedOrder {
  readonly organization: string;
  /** Address and telephone, empty where there are none. */
  readonly contacts: readonly string[];
  /** «ПРИКАЗ» or «П Р И К А З». */
  readonly form: string;
  readonly date: string;
  /** With its «№». */
  readonly number: string;
  readonly place: string;
  readonly title: string;
  readonly preamble: string;
  /** With its colon; on a line of its own or at the preamble's end. */
  readonly directive: { readonly text: string; readonly ownLine: boolean };
  /** Clauses and their items, each with its label: «2. …», «2.1. …», «– …». */
  readonly clauses: readonly { readonly text: string; readonly level: 1 | 2 }[];
  readonly signatory: { readonly position: string; readonly name: string } | null;
  /** What follows the signature and is no part of the text: an executor, a familiarisation sheet. */
  readonly tail: readonly string[];
}

/** An appendix, or a plan that stands alone. */
export interface PrintedPart {
  /** Lines of the mark at the upper right: «Приложение № 1», «к приказу …». */
  readonly mark: readonly string[];
  /** Blocks «СОГЛАСОВАНО» and «УТВЕРЖДАЮ», the one that approves last. */
  readonly approvals: readonly (readonly string[])[];
  /** Title, and the period where the title does not hold it. */
  readonly headings: readonly string[];
  /** Goal, tasks, abbreviations: paragraphs above the table. */
  readonly lead: readonly string[];
  readonly table: PrintedTable;
}

export interface PrintedTable {
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedColumn {
  /** The upper level of a heading of two levels, which neighbours share; empty where there is one level. */
  readonly group: string;
  readonly heading: string;
}

export type PrintedRow =
  | { readonly kind: 'section' | 'tasks'; readonly text: string }
  | {
      readonly kind: 'item';
      /** JSON Pointer into the truth: `/plans/0/sections/1/items/2`, `/tables/0/rows/4`. */
      readonly path: string;
      /** One a column; null where the cell above reaches down into this row. Lines parted by \n. */
      readonly cells: readonly (PrintedCell | null)[];
    };

export interface PrintedCell {
  readonly text: string;
  readonly rowSpan: number;
}
