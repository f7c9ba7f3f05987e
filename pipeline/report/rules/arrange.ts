import { rule } from './rule.ts';

/** What the arrangement says: where it had to decide which row words belong to. */
export const arrangeRules = {
  'arrange/tail-returned': rule<{ row: string }>(
    'warning',
    ({ row }) =>
      `Перед строкой ${row} кончалась страница, и строки смешались: конец предыдущей строки отделён по смыслу. Сверьте обе строки с оригиналом.`,
  ),
};
