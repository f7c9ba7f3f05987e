import { russianDay } from '../../model/dates/russian-day.ts';
import { fold } from '../../model/fold.ts';
import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { usageFailure } from '../usage-failure.ts';
import { filterOf, filterOptions } from './entry-filter.ts';
import { entryLines } from './entry-lines.ts';
import { journalOption, withJournal } from './with-journal.ts';

const textOf = ({ number, date, title, signatory, executor, basis, note, reason }: JournalEntry): string =>
  fold([number, date && russianDay(date), title, signatory, executor, basis, note, reason].join(' '));

/** A longer word without its ending, so that «инвентаризация» finds «о проведении инвентаризации». */
const stemOf = (word: string): string =>
  /^[а-я]{5,}$/u.test(word) ? word.replace(/[аеиоуыэюяйь]{1,2}$/u, '') : word;

export const find = command({
  usage: 'journal find СЛОВА… [--series СЕРИЯ] [--year ГОД]',
  about:
    'Ищет записи, в которых есть все эти слова, в любом падеже: в номере, дате, заголовке, фамилиях, примечании.\n' +
    'Довольно и начала слова.',
  options: {
    ...filterOptions,
    ...journalOption,
  },
  examples: ['prikaz journal find отпуск', 'prikaz journal find 05.09.2026'],
  run: async ({ positionals, values }, session) => {
    const words = positionals
      .flatMap((typed) => fold(typed).split(' '))
      .filter(Boolean)
      .map(stemOf);
    if (words.length === 0)
      throw usageFailure('cli/no-words', 'Не указано, что искать.', 'Например: prikaz journal find отпуск');
    const filter = filterOf(values);
    const all = await withJournal({ place: values.journal }, session, (journal) => journal.list(filter));
    const entries = all.filter((entry) => words.every((word) => textOf(entry).includes(word)));
    session.data(values.json ? jsonText({ entries }) : entryLines(entries));
    if (entries.length === 0 && !values.quiet && !values.json) session.tell('Таких записей нет.\n');
    return exitCodes.ok;
  },
});
