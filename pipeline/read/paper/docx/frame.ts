import type { TableFormat } from './formats.ts';

/** Where paragraphs stand: in a section's column of text, a cell or a text box. Twips. */
export interface Frame {
  /** Index in the paper's areas. */
  readonly area: number;
  /** From the left margin; null where that is unknown. */
  readonly left: number | null;
  readonly width: number | null;
  /** What the table around gives to its paragraphs. */
  readonly format: TableFormat | null;
  /** Index in the paper's tables, null outside of them. */
  readonly table: number | null;
  /** Of a row: whether it is kept whole, and whether it is kept with the next one; null outside of tables. */
  readonly row: { readonly whole: boolean; readonly keepsNext: boolean } | null;
}
