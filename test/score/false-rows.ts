import type { Comparison } from './comparison.ts';
import type { Share } from './share.ts';

/** Items of the reading that are no row of the paper: headers, page numbers and halves of rows taken for rows. */
export const falseRows = ({ matching: { pairs, extra } }: Comparison): Share => ({
  right: extra.length,
  total: pairs.filter(({ read }) => read).length + extra.length,
});
