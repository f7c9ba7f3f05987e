import { exitCodes, Failure } from '../../report/failure.ts';
import { readvise } from '../../report/readvise.ts';

const refusal = (rule: `review/${string}`, message: string, advice: string): Failure =>
  new Failure({ rule, exitCode: exitCodes.usage, message, advice });

export const staleRenewal = (): Failure =>
  refusal(
    'review/stale',
    'Ответы тем временем изменены в другой вкладке, ваши не записаны.',
    'Посмотрите, что изменилось, и внесите ответ ещё раз.',
  );

export const stalePapers = (): Failure =>
  refusal(
    'review/stale',
    'Документ тем временем изменён в другой вкладке, поэтому он не выпущен.',
    'Посмотрите, как он выглядит теперь, и выпустите его ещё раз.',
  );

export const noPeriod = (): Failure =>
  refusal('review/no-period', 'Новый период ещё не выбран.', 'Выберите его на странице «Обновить».');

export const noSuchIssue = (): Failure =>
  refusal(
    'review/not-found',
    'Такого файла здесь больше нет.',
    'Вернитесь на страницу «Оформить» и выпустите документ ещё раз.',
  );

export const twoNumbers = (): Failure =>
  refusal(
    'review/two-numbers',
    'Номер даёт журнал, а вы указали свой.',
    'Уберите один из них: либо номер из журнала, либо вписанный вами.',
  );

export const oddNumber = (typed: string): Failure =>
  refusal(
    'review/bad-number',
    `Таким номер приказа не бывает: «${typed}».`,
    'Впишите номер без знака №: «145», «58-ОД».',
  );

export const nothingPrinted = (): Failure =>
  refusal('review/no-preview', 'PDF для просмотра не получился.', 'Попробуйте другой шаблон.');

/** What a person does about a failure here, where the failure's own advice is for the command line. */
export const onPapersPage = readvise({
  'journal/not-found': 'Заведите первую серию номеров на странице «Журнал».',
  'journal/number-foreign': 'Выпустите документ без номера из журнала, или уберите номер: его даст журнал.',
  'journal/no-order': 'Выпустите документ без номера из журнала.',
  'journal/no-series': 'Заведите эту серию на странице «Журнал».',
  'journal/series-year': 'Выберите другую дату или другую серию.',
  'render/not-copied': 'Она делается для сканов и PDF.',
  'journal/other-series': 'Выберите ту серию, в которой документ уже зарегистрирован.',
});
