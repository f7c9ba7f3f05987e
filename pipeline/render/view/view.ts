import type { TableView } from './table-view.ts';

/**
 * What both templates print, word for word, so that the DOCX and the PDF never differ.
 * Absent texts are '', absent lists [] and absent objects null: a template's conditions take them for false.
 */
export interface View {
  /** Document properties. */
  readonly title: string;
  readonly subject: string;
  /** The body whose paper it is; neither a person nor a program. */
  readonly author: string;
  /** The document's own date, ISO 8601: files bear no clock's. */
  readonly created: string;
  /** The mark on every page of a draft. */
  readonly draft: string;
  /** What the code at the foot of the first sheet says; it is drawn on any template, so no field prints it. */
  readonly qr?: string;
  readonly order: OrderView | null;
  /** Each begins on a new page. */
  readonly parts: readonly PartView[];
}

export interface OrderView {
  /** True where the requisites stand in the page's left corner, false where they are centred. */
  readonly corner: boolean;
  /** Balanced lines joined by `\n`. */
  readonly organization: string;
  readonly contacts: readonly string[];
  readonly form: string;
  readonly date: string;
  readonly number: string;
  readonly place: string;
  /** Balanced lines joined by `\n`. */
  readonly title: string;
  readonly preamble: string;
  readonly directive: string;
  /** Clauses and their items as paragraphs; the last stands apart because the signature stays with it. */
  readonly clauses: readonly string[];
  readonly lastClause: string;
  /** The list of appendices under the text, its heading first: «Приложение:», «1. План … на 3 л. в 1 экз.». */
  readonly appendixList: readonly string[];
  readonly signatory: { readonly position: string; readonly name: string };
  /** Who drew the act up, as lines for the foot of its last sheet: the name, the telephone. */
  readonly executor: readonly string[];
}

/** An appendix or a stand-alone plan. */
export interface PartView {
  /** The appendix's number, '' or absent where it has none. */
  readonly number?: string;
  /** Blocks at the upper right: the appendix mark, the approval. */
  readonly stamps: readonly { readonly lines: readonly string[] }[];
  /** Balanced lines joined by `\n`. */
  readonly title: string;
  readonly period: string;
  readonly goal: string;
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly table: TableView | null;
}
