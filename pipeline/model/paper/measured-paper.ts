/**
 * A paper as it was measured in its own file, so that the office rules can be held against what really is there. All
 * lengths are millimetres, type sizes points; boxes count from the page's top left. A DOCX says how it is set (indents,
 * styles), but not where on a page a line falls; a PDF says where, but not what was meant: what a form cannot tell is null.
 */

/** Left, top, right, bottom in millimetres from the page's top left. */
export type PaperBox = readonly [left: number, top: number, right: number, bottom: number];

export interface MeasuredPaper {
  readonly form: 'docx' | 'pdf';
  /** Pages of a PDF; sections of a DOCX, each all of its pages alike. */
  readonly areas: readonly PaperArea[];
  /** Paragraphs of a DOCX, lines of a PDF, in reading order; those in tables among them, running heads not. */
  readonly lines: readonly PaperLine[];
  readonly tables: readonly PaperTable[];
  readonly properties: PaperProperties;
}

export interface PaperArea {
  /** The page of a PDF, counted from 1; null for a section. */
  readonly page: number | null;
  readonly width: number;
  readonly height: number;
  /** Of a section as it is set, of a page as far as the print reaches; null on a page without text. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
  /** Page numbers that stand in running heads: those of a section on its first page (null where that has a head of its own without one) and on the others. */
  readonly numbers: readonly PageNumber[];
  /** A section that counts its pages anew, a page that bears 1 or no number after others were counted; null where that cannot be told. */
  readonly startsAnew: boolean | null;
}

/** A page's number in its running head or foot. */
export interface PageNumber {
  /** Of a DOCX: on the first page of its section, or on the others. Of a PDF: always 'this'. */
  readonly on: 'first' | 'others' | 'this';
  /** As printed; null in a DOCX, where it is a field. */
  readonly text: string | null;
  readonly edge: 'top' | 'bottom';
  readonly align: 'left' | 'centre' | 'right';
  /** From the page's near edge to the number. */
  readonly distance: number;
}

export interface PaperLine {
  /**
   * With non-breaking spaces (U+00A0) and soft hyphens as they stand, tabs as `\t`, breaks as `\n`; an automatic number
   * stands before it. A PDF may print the two kinds of space alike; what a wide gap parts there are several lines.
   */
  readonly text: string;
  /** Index in `areas`. */
  readonly area: number;
  /** Null in a DOCX. */
  readonly box: PaperBox | null;
  /** Index in `tables`, null outside of them. A borderless table that only lays text out is none. */
  readonly table: number | null;
  /** The names of the faces its letters are set in, and their sizes, the most used first. */
  readonly fonts: readonly string[];
  readonly sizes: readonly number[];
  readonly bold: boolean;
  /** How it is set; of a PDF told from its neighbours where they tell. */
  readonly align: 'left' | 'centre' | 'right' | 'justified' | null;
  /** Beyond the left margin (in a cell too), the first line further in by `firstLine`, negative where it hangs; null where unknown. */
  readonly indent: number | null;
  readonly firstLine: number | null;
  /** Of the text block: from its left edge to the right one. Of a DOCX what indents and cell leave, of a PDF what is printed. */
  readonly width: number | null;
  /** Distance of lines as a multiple of single spacing; null where a line stands alone. */
  readonly spacing: number | null;
  /** Of a DOCX: never parted from the next paragraph, by itself or by its row. Null in a PDF. */
  readonly keepsNext: boolean | null;
}

export interface PaperTable {
  /** Areas (indices) on which it stands. */
  readonly areas: readonly number[];
  /** Texts of the cells by row, merged cells once. */
  readonly rows: readonly (readonly string[])[];
  /** How many of the first rows are marked to repeat (DOCX), or do repeat on every page (PDF). */
  readonly repeated: number;
  /** Rows that may break over a page's end; null in a PDF. */
  readonly splitting: number | null;
}

export interface PaperProperties {
  readonly title: string | null;
  readonly language: string | null;
  /** «PDF/A-2b», «PDF/UA-1»; [] where none is claimed, and for a DOCX. */
  readonly standards: readonly string[];
  /** False where a face is not embedded; null for a DOCX. */
  readonly fontsEmbedded: boolean | null;
  readonly encrypted: boolean;
}
