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
      'Файл подписан электронной подписью. В копии с текстом она не подтвердится: храните вместе с ней исходный файл.',
  ),
};
