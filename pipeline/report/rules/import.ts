import { capital } from '../../model/capital.ts';
import { rule } from './rule.ts';

/** Where a record stands: «строка 17», with the sheet's name before it where there are several. */
interface Row {
  readonly row: string;
}

/** What is said of a register that is taken over from a spreadsheet; one error, and nothing is taken. */
export const importRules = {
  'import/sheet-skipped': rule<{ sheet: string }>(
    'warning',
    ({ sheet }) =>
      `«${sheet}» пропущен: в нём нет столбцов с номером и датой. Если это продолжение журнала, повторите над ним заголовки.`,
  ),
  'import/columns-noted': rule<{ headings: string }>(
    'info',
    ({ headings }) => `Внесены в примечание, своего места в журнале не имеют: ${headings}.`,
  ),
  'import/rows-skipped': rule<{ rows: string }>('info', ({ rows }) => `Пропущены, это не записи: ${rows}.`),
  'import/number-missing': rule<Row>(
    'error',
    ({ row }) => `${capital(row)}: нет номера. Впишите его или удалите строку.`,
  ),
  'import/number-unclear': rule<Row & { number: string; series: string; format: string }>(
    'error',
    ({ row, number, series, format }) =>
      `${capital(row)}: номер «${number}» не подходит к серии ${series} (${format}). Исправьте его или внесите другую серию отдельно.`,
  ),
  'import/series-unknown': rule<Row & { series: string; year: number }>(
    'error',
    ({ row, series, year }) =>
      `${capital(row)}: серии «${series}» за ${year} год в журнале нет. Заведите её: prikaz journal series add.`,
  ),
  'import/number-repeated': rule<Row & { number: string; first: string }>(
    'error',
    ({ row, number, first }) =>
      `${capital(row)}: номер ${number} уже стоит выше (${first}). Исправьте один из них; двум приказам с одним номером дают букву: 12 и 12а.`,
  ),
  'import/number-taken': rule<Row & { number: string }>(
    'error',
    ({ row, number }) =>
      `${capital(row)}: номер ${number} в журнале уже есть, и записано там другое. Сверьте их.`,
  ),
  'import/numbers-there': rule<{ numbers: string }>(
    'info',
    ({ numbers }) => `В журнале уже есть, с теми же сведениями: № ${numbers}.`,
  ),
  'import/date-missing': rule<Row & { number: string }>(
    'error',
    ({ row, number }) =>
      `${capital(row)}: у номера ${number} нет даты. Впишите её; если номер не использован, напишите в примечании «аннулирован».`,
  ),
  'import/date-unclear': rule<Row & { date: string }>(
    'error',
    ({ row, date }) => `${capital(row)}: дата «${date}» не понята. Впишите число, месяц и год: 10.09.2025.`,
  ),
  'import/date-other-year': rule<Row & { date: string; year: number }>(
    'error',
    ({ row, date, year }) =>
      `${capital(row)}: дата ${date} – не ${year} года. Исправьте дату или внесите другой год отдельно.`,
  ),
  'import/date-order': rule<Row & { number: string; date: string; before: string }>(
    'warning',
    ({ row, number, date, before }) =>
      `${capital(row)}: номер ${number} от ${date}, а предыдущий – от ${before}. Проверьте даты.`,
  ),
  'import/year-unknown': rule<Row>(
    'error',
    ({ row }) => `${capital(row)}: не понять, какого она года. Укажите год: --year 2025.`,
  ),
  'import/sheets-unclear': rule<Row & { sheets: string }>(
    'error',
    ({ row, sheets }) => `${capital(row)}: число листов «${sheets}» не понято. Впишите целое число.`,
  ),
  'import/state-unclear': rule<Row & { state: string }>(
    'error',
    ({ row, state }) =>
      `${capital(row)}: состояние «${state}» не понято. Бывает: зарегистрирован, зарезервирован, аннулирован.`,
  ),
  'import/text-too-long': rule<Row & { text: string; most: number }>(
    'error',
    ({ row, text, most }) => `${capital(row)}: текст «${text}…» длиннее ${most} знаков. Сократите его.`,
  ),
  'import/title-missing': rule<Row & { number: string }>(
    'warning',
    ({ row, number }) => `${capital(row)}: у номера ${number} нет заголовка («О…»).`,
  ),
  'import/gap': rule<{ missing: string; series: string; year: number }>(
    'error',
    ({ missing, series, year }) =>
      `Серия ${series}, ${year} год: пропущено: № ${missing}. Впишите эти номера в файл или внесите их как аннулированные: --void-gaps.`,
  ),
  'import/gap-voided': rule<{ missing: string; series: string; year: number }>(
    'info',
    ({ missing, series, year }) =>
      `Серия ${series}, ${year} год: пропущенные номера внесены как аннулированные: ${missing}.`,
  ),
  'import/begins-late': rule<{ first: number; series: string; year: number }>(
    'info',
    ({ first, series, year }) =>
      `Серия ${series}, ${year} год начинается с номера ${first}: более ранние остаются в прежнем журнале.`,
  ),
};
