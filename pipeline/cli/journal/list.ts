import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { filterOf, filterOptions } from './entry-filter.ts';
import { entryLines } from './entry-lines.ts';
import { journalOption, withJournal } from './with-journal.ts';

export const list = command({
  usage: 'journal list [--series СЕРИЯ] [--year ГОД] [--open]',
  about: 'Показывает записи журнала по порядку; зарезервированные и аннулированные помечены.',
  options: {
    ...filterOptions,
    open: { type: 'boolean', help: 'только зарезервированные: номер взят, приказ не подтверждён' },
    ...journalOption,
  },
  takesWords: false,
  examples: ['prikaz journal list --year 2026', 'prikaz journal list --open'],
  run: async ({ values }, session) => {
    const filter = { ...filterOf(values), state: values.open ? ('reserved' as const) : undefined };
    const entries = await withJournal({ place: values.journal }, session, (journal) => journal.list(filter));
    session.data(values.json ? jsonText({ entries }) : entryLines(entries, !values.open));
    if (entries.length === 0 && !values.quiet && !values.json) session.tell('Таких записей нет.\n');
    return exitCodes.ok;
  },
});
