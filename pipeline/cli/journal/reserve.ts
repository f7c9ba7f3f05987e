import { partsOf } from '../../model/dates/russian-date.ts';
import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { parseYear, registrationOf, registrationOptions } from './registration-options.ts';
import { givenSeries, seriesOption } from './series-option.ts';
import { tellLaterDate } from './tell-later-date.ts';
import { journalOption, withJournal } from './with-journal.ts';

export const reserve = command({
  usage: 'journal reserve [--series СЕРИЯ] [--date ДАТА] [--title ТЕКСТ] …',
  about:
    'Берёт следующий номер серии и печатает его на стандартный вывод. Номер остаётся зарезервированным,\n' +
    'пока его не подтвердят (confirm) или не аннулируют (void).',
  options: {
    series: seriesOption,
    year: { type: 'string', placeholder: 'ГОД', help: 'за какой год (по умолчанию — год даты или этот)' },
    ...registrationOptions,
    ...journalOption,
  },
  takesWords: false,
  examples: ['prikaz journal reserve --title "О подготовке к зиме"', 'prikaz journal reserve --series ЛС'],
  run: async ({ values }, session) => {
    const { localToday } = await import('../../pipeline.ts');
    const registration = registrationOf(values);
    const year =
      values.year === undefined ? partsOf(registration.date ?? localToday()).year : parseYear(values.year);
    const entry = await withJournal({ place: values.journal }, session, async (journal) => {
      const series = await givenSeries(journal, values.series);
      const reserved = await journal.reserve(series, year, registration);
      await tellLaterDate(journal, reserved.entry, session);
      return reserved.entry;
    });
    session.data(values.json ? jsonText({ entry }) : `${entry.number}\n`);
    return exitCodes.ok;
  },
});
