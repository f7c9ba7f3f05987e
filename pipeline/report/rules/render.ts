import { rule } from './rule.ts';

/** What is said of papers that are made from a document. */
export const renderRules = {
  'render/text-there': rule(
    'info',
    () => 'На всех страницах уже есть текст, распознавать нечего: копия совпадает с исходным файлом.',
  ),
  'render/signature-lost': rule(
    'warning',
    () =>
      'Файл подписан электронной подписью. В новом файле она не подтвердится: храните вместе с ним исходный.',
  ),
  'render/stamp-over-print': rule(
    'warning',
    () =>
      'На этом листе нет свободного места, отметка легла поверх напечатанного. Посмотрите, читается ли всё.',
  ),
  'render/sheets-unnumbered': rule<{ pages: readonly number[] }>(
    'info',
    ({ pages }) =>
      `Место номера занято на листах: ${pages.join(', ')}. Там номер не поставлен: возможно, он уже есть.`,
  ),
  'render/archive-lost': rule<{ why: readonly string[] }>(
    'warning',
    ({ why }) =>
      `Файл больше не архивный PDF/A: ${why.join(', ')}. Для архива храните исходные файлы или соедините PDF/A.`,
  ),
};
