import { jsonText } from '../../model/json-text.ts';
import { counted } from '../../model/plural.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { journalOption, withJournal } from './with-journal.ts';

export const verify = command({
  usage: 'journal verify [--head СУММА]',
  about:
    'Проверяет, не изменён ли журнал в обход программы: каждая строка его истории запечатывает все прежние.\n' +
    'Называет первую изменённую строку. Контрольную сумму, которую печатает проверка, можно выписать\n' +
    'и предъявить позже: --head покажет, не отрезан ли с тех пор конец истории.',
  options: {
    head: { type: 'string', placeholder: 'СУММА', help: 'контрольная сумма, выписанная раньше' },
    ...journalOption,
  },
  takesWords: false,
  examples: ['prikaz journal verify'],
  run: async ({ values }, session) => {
    const { journal: place, head } = values;
    const verdict = await withJournal({ place }, session, (journal) => journal.verify(head?.trim()));
    const { events, alteration } = verdict;
    if (values.json) session.data(jsonText(verdict));
    else if (alteration)
      session.tell(
        `Журнал изменён в обход программы. Строка истории ${alteration.seq}: ${alteration.message}.\n` +
          'Верните журнал из резервной копии и сверьте записи после неё с бумагами.\n',
      );
    else if (!values.quiet)
      session.tell(
        `Журнал цел: ${counted(events, ['строка', 'строки', 'строк'])} истории.\nКонтрольная сумма: ${verdict.head}\n`,
      );
    return alteration ? exitCodes.documentError : exitCodes.ok;
  },
});
