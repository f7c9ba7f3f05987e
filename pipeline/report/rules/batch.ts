import { rule } from './rule.ts';

/** What is said when the results of many documents are put in their folder. */
export const batchRules = {
  'batch/file-kept': rule<{ kept: string; beside: string }>(
    'warning',
    ({ kept, beside }) =>
      `Файл ${kept} изменён после прошлого раза (или положен не программой) и оставлен как есть; новый лежит рядом: ${beside}. Перенесите правки и удалите лишний.`,
  ),
};
