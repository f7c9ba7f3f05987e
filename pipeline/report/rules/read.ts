import { rule } from './rule.ts';

/** What the readers say about a file that they could read. */
export const readRules = {
  'read/encoding-detected': rule<{ encoding: string }>(
    'info',
    ({ encoding }) =>
      `Кодировка текста определена как ${encoding}. Если буквы перепутаны, сохраните файл в UTF-8.`,
  ),
  'read/embedded-file-skipped': rule(
    'warning',
    () =>
      'В документ вставлен другой файл целиком; его текст не прочитан. ' +
      'Откройте документ в Word, сохраните его заново и повторите.',
  ),
};
