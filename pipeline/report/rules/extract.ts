import { rule } from './rule.ts';

/** What the extraction says: what it could not place, and what an order should have and has not. */
export const extractRules = {
  'extract/text-outside': rule<{ text: string }>(
    'info',
    ({ text }) =>
      `Этот текст не относится ни к одному реквизиту и в новый документ не попадёт: «${text}». Если он нужен, внесите его сами.`,
  ),
  'extract/attachment-left': rule<{ text: string }>(
    'info',
    ({ text }) =>
      `После подписи стоит «${text}» — в новый документ это не переносится. Исполнителя, визы, рассылку и лист ознакомления добавьте сами, если они нужны.`,
  ),
  'extract/nothing-found': rule(
    'error',
    () => 'В документе не найдены ни приказ, ни план, ни таблица. Проверьте, тот ли это файл.',
  ),
  'extract/signatures-alone': rule(
    'info',
    () =>
      'Это лист для подписей: ознакомления или согласования. Сам приказ, если он нужен, возьмите из другого файла.',
  ),
  'extract/form-missing': rule<{ form: string }>(
    'warning',
    ({ form }) => `Вид документа не напечатан над текстом; по слову распоряжения это ${form}. Проверьте его.`,
  ),
  'extract/date-missing': rule(
    'warning',
    () => 'У приказа не найдена дата. Проверьте строку с датой и номером.',
  ),
  'extract/number-missing': rule(
    'warning',
    () => 'У приказа не найден номер. Проверьте строку с датой и номером.',
  ),
  'extract/title-missing': rule('warning', () => 'У приказа не найден заголовок («О…», «Об…»). Впишите его.'),
  'extract/directive-missing': rule(
    'warning',
    () => 'Не найдено слово «ПРИКАЗЫВАЮ» (или сходное). Проверьте преамбулу и пункты.',
  ),
  'extract/signatory-missing': rule('warning', () => 'Не найдена подпись: должность и фамилия. Впишите их.'),
  'extract/appendix-unmarked': rule(
    'warning',
    () =>
      'Над приложением нет отметки «Приложение … к приказу от … № …». В новом документе она будет поставлена.',
  ),
  'extract/period-unclear': rule<{ text: string; days: string }>(
    'warning',
    ({ text, days }) =>
      `Период «${text}» не понят, пока действует прежний: ${days}. Впишите его так: «2023-2024 учебный год» или «2023 год».`,
  ),
  'extract/period-missing': rule(
    'warning',
    () =>
      'Не найден период плана («на 2023 год», «2022-2023 учебный год»): если у срока нет года, его не понять. Укажите период в заголовке плана.',
  ),
};
