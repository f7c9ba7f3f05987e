import { rule } from './rule.ts';

/** What the normalisation says: what may be a misprint and is left for a person to judge. */
export const normalizeRules = {
  'normalize/unknown-words': rule<{ words: string }>(
    'info',
    ({ words }) =>
      `Этих слов нет в словаре, возможно, они прочитаны или напечатаны с ошибкой: ${words}. Сверьте их с оригиналом.`,
  ),
};
