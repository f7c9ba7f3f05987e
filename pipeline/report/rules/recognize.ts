import { rule } from './rule.ts';

/** What recognition says about a page. */
export const recognizeRules = {
  'recognize/page-failed': rule(
    'error',
    () =>
      'Страница не распознана: её изображение испорчено, слишком велико или слишком пёстрое. ' +
      'Отсканируйте её заново (300 точек на дюйм, серый) и повторите.',
  ),
  'recognize/no-words': rule(
    'info',
    () =>
      'На этой странице текст не найден. Если он там есть, отсканируйте её заново (300 точек на дюйм, серый).',
  ),
};
