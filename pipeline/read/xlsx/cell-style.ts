import type { Paragraph } from '../../model/paper/block.ts';

/** How a cell looks, as far as a reader needs it. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly bordered: boolean;
  readonly align: Paragraph['align'];
}

export const plainStyle: CellStyle = { numberFormat: 'General', bold: false, bordered: false, align: null };
