import { exitCodes, Failure } from '../../report/failure.ts';
import { readvise } from '../../report/readvise.ts';

/** What a person does about a failure of the register on its page, where the failure's own advice is for the command line. */
export const onRegisterPage = readvise({
  'journal/not-found': 'Заведите первую серию номеров: журнал начнётся с неё.',
  'journal/no-register':
    'Озаглавьте столбцы: «Номер», «Дата», «Заголовок», «Кем подписан», «Исполнитель», «Примечание» — и выберите серию.',
  'journal/nothing-to-export': 'Внесите в журнал прежние записи или выпустите первый приказ.',
  'run/out-of-memory': 'Разделите файл на части; большой журнал скачайте таблицей Excel или по годам.',
  'run/timed-out': 'Разделите файл на части; большой журнал скачайте таблицей Excel или по годам.',
  'journal/series-taken': 'Назовите новую серию иначе или заведите другой образец со следующего года.',
  'journal/series-used': 'Образец номера меняют с нового года: укажите следующий год.',
  'journal/no-series': 'Заведите эту серию кнопкой «Новая серия».',
  'journal/no-entry': 'Обновите страницу: журнал мог измениться.',
  'journal/entry-confirmed': 'Если запись ошибочна, аннулируйте её и возьмите новый номер.',
});

export const badSeries = (message: string, advice: string): Failure =>
  new Failure({ rule: 'review/bad-series', exitCode: exitCodes.usage, message, advice });

export const noReason = (): Failure =>
  new Failure({
    rule: 'review/no-reason',
    exitCode: exitCodes.usage,
    message: 'Не указана причина.',
    advice: 'Напишите, почему номер аннулирован: «приказ не подписан».',
  });
