import { rule } from './rule.ts';

/** What the checks say of a document that was read or is to be issued. */
export const checkRules = {
  'check/preamble-stop': rule<{ directive: string }>(
    'warning',
    ({ directive }) =>
      `Перед словом «${directive}» стоит точка. Преамбула и «${directive}» — одно предложение: уберите точку.`,
  ),
  'check/appendix-absent': rule(
    'warning',
    () =>
      'В тексте названо приложение, а в файле его нет. Добавьте приложение или проверьте, весь ли документ прочитан.',
  ),
  'check/titles-differ': rule<{ order: string; plan: string }>(
    'warning',
    ({ order, plan }) =>
      `Приказ утверждает документ под другим названием: в заголовке приказа «${order}», над планом «${plan}». Сделайте названия одинаковыми.`,
  ),
  'check/other-place': rule<{ name: string; count: number }>(
    'warning',
    ({ name, count }) =>
      `В тексте назван «${name}» (мест: ${count}), а в заголовке и наименовании его нет. Проверьте, не остался ли он из чужого образца.`,
  ),
  'check/deadline-missing': rule<{ item: string }>(
    'warning',
    ({ item }) => `У пункта ${item} нет срока. Впишите срок.`,
  ),
  'check/deadline-year': rule<{ item: string; text: string }>(
    'warning',
    ({ item, text }) =>
      `Срок «${text}» пункта ${item} не привязан к году: период плана неизвестен. Укажите период в заголовке плана.`,
  ),
  'check/deadline-outside-period': rule<{ item: string; text: string; period: string }>(
    'warning',
    ({ item, text, period }) =>
      `Срок «${text}» пункта ${item} выходит за период плана (${period}). Проверьте год.`,
  ),
  'check/deadline-before-signing': rule<{ item: string; text: string }>(
    'warning',
    ({ item, text }) =>
      `Срок «${text}» пункта ${item} наступает раньше, чем подписан документ. Проверьте срок или дату.`,
  ),
  'check/responsible-empty': rule<{ item: string }>(
    'warning',
    ({ item }) => `У пункта ${item} не указан ответственный. Впишите его.`,
  ),
  'check/duplicate-item': rule<{ item: string; first: string }>(
    'warning',
    ({ item, first }) => `Пункт ${item} повторяет пункт ${first}. Оставьте один из них или уточните слова.`,
  ),
  'check/doubtful-words': rule<{ words: string; more: boolean }>(
    'warning',
    ({ words, more }) => `Прочитано неуверенно: ${words}${more ? ' и другие' : ''}. Сверьте с оригиналом.`,
  ),
  'check/numbering-gap': rule<{ before: string; after: string }>(
    'warning',
    ({ before, after }) =>
      `После пункта ${before} идёт ${after}: нумерация прерывается. Проверьте, не потеряна ли строка.`,
  ),
};
