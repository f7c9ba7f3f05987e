import { blank } from '../../model/blank.ts';
import type { Unnumbered } from '../../pipeline.ts';

const isNumbering = (path: string | null): boolean => path === '/order/number' || path === '/order/date';

/** What is still missing beside number and date, in Russian, each once. */
export const missingValues = ({ document, changes = [] }: Unnumbered): readonly string[] => {
  const blocked = changes
    .filter(({ certainty, path }) => certainty === 'blocked' && !isNumbering(path))
    .map(({ where, reason }) => `${where}: ${reason}`);
  const said = document.diagnostics
    .filter(({ rule, path }) => rule === 'renew/blocked' && !isNumbering(path))
    .map(({ message }) => message);
  const basis = blank.test(document.order?.preamble ?? '') ? ['Основание: на его месте пропуск.'] : [];
  const known = blocked.length > 0 ? blocked : said;
  return [...new Set(known.length > 0 ? known : basis)];
};
