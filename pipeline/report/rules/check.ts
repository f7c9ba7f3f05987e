import { rule } from './rule.ts';

/** What the checks say of a document that was read or is to be issued. */
export const checkRules = {
  'check/preamble-stop': rule<{ directive: string }>(
    'warning',
    ({ directive }) =>
      `Перед словом «${directive}» стоит точка. Преамбула и «${directive}» — одно предложение: уберите точку.`,
  ),
  'check/appendix-absent': rule<{ number: string | null }>(
    'warning',
    ({ number }) =>
      `В тексте названо приложение${number === null ? '' : ` № ${number}`}, а в файле его нет. Добавьте приложение или проверьте, весь ли документ прочитан.`,
  ),
  'check/appendix-unnamed': rule<{ number: string | null }>(
    'warning',
    ({ number }) =>
      `К документу есть приложение${number === null ? '' : ` № ${number}`}, а в тексте оно не названо. Назовите его в том пункте, который его утверждает.`,
  ),
  'check/periods-differ': rule<{ order: string; plan: string }>(
    'warning',
    ({ order, plan }) =>
      `В приказе назван период «${order}», а над планом — «${plan}». Проверьте, какой из них верный.`,
  ),
  'check/other-site': rule<{ site: string }>(
    'info',
    ({ site }) => `В тексте назван сайт ${site}. Проверьте, ваш ли он и работает ли он.`,
  ),
  'check/range-reversed': rule<{ range: string }>(
    'warning',
    ({ range }) => `Срок «${range}» кончается раньше, чем начинается. Проверьте обе даты.`,
  ),
  'check/two-spellings': rule<{ names: string }>(
    'warning',
    ({ names }) =>
      `Похоже, один исполнитель назван по-разному: ${names}. Назовите его одинаково или убедитесь, что они разные.`,
  ),
  'check/deadline-on-day-off': rule<{ item: string; text: string; reason: string }>(
    'warning',
    ({ item, text, reason }) => `Срок «${text}» пункта ${item} приходится на выходной день: ${reason}`,
  ),
  'check/shortened-party': rule<{ short: string; full: string }>(
    'info',
    ({ short, full }) =>
      `Исполнитель назван и сокращённо («${short}»), и полностью («${full}»). Назовите его всюду одинаково.`,
  ),
  'check/signed-on-day-off': rule<{ date: string; day: string }>(
    'warning',
    ({ date, day }) => `Дата приказа ${date} — ${day}. Проверьте, в этот ли день его подписывают.`,
  ),
  'check/near-duplicate': rule<{ item: string; first: string }>(
    'warning',
    ({ item, first }) =>
      `Пункт ${item} почти повторяет пункт ${first}. Оставьте один из них или уточните слова.`,
  ),
  'check/number-repeated': rule<{ number: string }>(
    'warning',
    ({ number }) => `Номер ${number} стоит дважды. Исправьте нумерацию.`,
  ),
  'check/title-form': rule<{ expected: string }>(
    'warning',
    ({ expected }) =>
      `Заголовок принято писать так: «${expected}» — «О» или «Об» по следующей букве, без точки в конце.`,
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
  'check/no-such-day': rule<{ date: string }>(
    'warning',
    ({ date }) => `Такого дня нет: «${date}». Исправьте дату.`,
  ),
  'check/deadline-outside-period': rule<{ item: string; text: string; period: string }>(
    'warning',
    ({ item, text, period }) =>
      `Срок «${text}» пункта ${item} выходит за период плана (${period}). Проверьте год.`,
  ),
  'check/period-doubtful': rule<{ count: number; of: number; period: string }>(
    'warning',
    ({ count, of, period }) =>
      `Сроки вне периода плана (${period}): ${count} из ${of}. Похоже, период в заголовке указан неверно: проверьте его.`,
  ),
  'check/date-off-period': rule<{ date: string; period: string }>(
    'warning',
    ({ date, period }) =>
      `Дата приказа ${date} далека от периода плана («${period}»). Проверьте год в дате и в плане.`,
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
