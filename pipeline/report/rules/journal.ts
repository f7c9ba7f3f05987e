import { rule } from './rule.ts';

/** An entry of the register in a clerk's words: «№ 12-ОД от 05.09.2026». */
interface Known {
  readonly known: string;
}

/** What is said when an order takes its number from the register. */
export const journalRules = {
  'journal/draft-unnumbered': rule(
    'error',
    () => 'Номер в журнале не взят: документ ещё не готов. Укажите недостающее и повторите команду.',
  ),
  'journal/number-again': rule<Known>(
    'info',
    ({ known }) => `Этот документ уже есть в журнале: ${known}. Новый номер не взят.`,
  ),
  'journal/twin': rule<Known>(
    'warning',
    ({ known }) =>
      `Такой же документ с другой датой уже есть в журнале: ${known}. Если это он же, аннулируйте лишний номер: prikaz journal void.`,
  ),
  'journal/namesake': rule<Known>(
    'warning',
    ({ known }) =>
      `Приказ с таким же заголовком и датой уже есть в журнале: ${known}. Если это он же, аннулируйте лишний номер: prikaz journal void.`,
  ),
  'journal/date-earlier': rule<Known & { date: string }>(
    'warning',
    ({ date, known }) => `Дата ${date} раньше, чем у предыдущего номера: ${known}. Проверьте даты.`,
  ),
};
