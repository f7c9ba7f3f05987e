import { counted } from '../../model/plural.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { journalOption } from './with-journal.ts';

export const restore = command({
  usage: 'journal restore',
  about:
    'Собирает повреждённый файл журнала заново из копии его истории (файл с тем же именем и .history).\n' +
    'Повреждённый файл остаётся рядом под другим именем.',
  options: { ...journalOption },
  takesWords: false,
  examples: ['prikaz journal restore'],
  run: async ({ values }, session) => {
    const { restoreJournal } = await import('../../pipeline.ts');
    const { restored, aside } = await restoreJournal(values.journal);
    if (!values.quiet)
      session.tell(
        `Журнал собран заново: ${counted(restored, ['строка', 'строки', 'строк'])} истории. Прежний файл: ${aside}\n`,
      );
    return exitCodes.ok;
  },
});
