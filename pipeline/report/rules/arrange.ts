import { rule } from './rule.ts';

/** What the arrangement says: where it had to decide which row words belong to, and what is not there. */
export const arrangeRules = {
  'arrange/tail-returned': rule<{ row: string }>(
    'warning',
    ({ row }) =>
      `Перед строкой ${row} кончалась страница, и строки смешались: конец предыдущей строки отделён по смыслу. Сверьте обе строки с оригиналом.`,
  ),
  'arrange/row-beginning-missing': rule<{ row: string }>(
    'warning',
    ({ row }) =>
      `Строка «${row}» начинается с середины, её начала в документе нет. Проверьте, все ли страницы в файле, и допишите начало строки.`,
  ),
  'arrange/page-missing': rule<{ page: number; reason: string }>(
    'warning',
    ({ page, reason }) =>
      `После страницы ${page}, по-видимому, не хватает страницы: ${reason}. Проверьте, все ли листы отсканированы.`,
  ),
};
