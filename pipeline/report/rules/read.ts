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
  'read/text-layer-unreadable': rule(
    'info',
    () => 'Текст этой страницы записан в файле с ошибками, поэтому он распознан заново, по изображению.',
  ),
  'read/picture-recognised': rule(
    'info',
    () =>
      'На странице есть большой рисунок, в котором может быть текст, поэтому она распознана вся, по изображению.',
  ),
};
