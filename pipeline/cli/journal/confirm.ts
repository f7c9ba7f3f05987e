import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { filterOf, filterOptions } from './entry-filter.ts';
import { entryLine } from './entry-lines.ts';
import { findEntry } from './find-entry.ts';
import { oneNumber } from './one-number.ts';
import { registrationOf, registrationOptions } from './registration-options.ts';
import { tellLaterDate } from './tell-later-date.ts';
import { journalOption, withJournal } from './with-journal.ts';

export const confirm = command({
  usage: 'journal confirm НОМЕР --date ДАТА [--title ТЕКСТ] …',
  about:
    'Подтверждает зарезервированный номер: приказ подписан. Без --date берётся дата резерва или сегодня.',
  options: {
    ...filterOptions,
    ...registrationOptions,
    ...journalOption,
  },
  examples: ['prikaz journal confirm 12-ОД --date 05.09.2026 --title "О подготовке к зиме"'],
  run: async ({ positionals, values }, session) => {
    const typed = oneNumber(positionals, 'confirm 12-ОД --date 05.09.2026');
    const { localToday } = await import('../../pipeline.ts');
    const registration = registrationOf(values);
    const filter = filterOf(values);
    const entry = await withJournal({ place: values.journal }, session, async (journal) => {
      const found = await findEntry(journal, typed, filter);
      const date = registration.date ?? found.date ?? localToday();
      const confirmed = await journal.confirm(found, { ...registration, date });
      await tellLaterDate(journal, confirmed, session);
      return confirmed;
    });
    if (values.json) session.data(jsonText({ entry }));
    else if (!values.quiet) session.tell(`Зарегистрирован: ${entryLine(entry)}\n`);
    return exitCodes.ok;
  },
});
