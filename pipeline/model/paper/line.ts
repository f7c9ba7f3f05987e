import type { Paragraph, Table } from './block.ts';

/** One line or paragraph of running text; `text` has no line breaks. */
export interface Line extends Omit<Paragraph, 'kind'> {
  readonly kind: 'line';
  /** True for a line that follows another of the same paragraph. */
  readonly continues: boolean;
}

/** A document's lines and tables in reading order, tables whole again. */
export type Flow = readonly (Line | Table)[];

/** The line's text with its automatic list number before it, as it is printed. */
export const printed = ({ label, text }: Pick<Line, 'label' | 'text'>): string =>
  label ? `${label} ${text}` : text;
