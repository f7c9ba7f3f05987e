import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { journalOption, withJournal } from './with-journal.ts';

export const seriesList = command({
  usage: 'journal series list',
  about: 'Показывает серии: имя, что в ней регистрируют, с какого года и как печатается номер.',
  options: { ...journalOption },
  takesWords: false,
  examples: ['prikaz journal series list'],
  run: async ({ values }, session) => {
    const all = await withJournal({ place: values.journal }, session, (journal) => journal.listSeries());
    const lines = all.map(({ name, kind, year, format }) => `${name}  ${kind}  с ${year} года  ${format}\n`);
    session.data(values.json ? jsonText({ series: all }) : lines.join(''));
    return exitCodes.ok;
  },
});
