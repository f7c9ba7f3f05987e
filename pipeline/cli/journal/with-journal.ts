import type { Journal } from '../../model/journal/journal-entry.ts';
import { counted } from '../../model/plural.ts';
import type { JournalOptions } from '../../pipeline.ts';
import type { Options } from '../arguments.ts';
import type { Session } from '../session.ts';

/** Every command of the register has it. */
export const journalOption = {
  journal: {
    type: 'string',
    placeholder: 'ФАЙЛ',
    help: 'файл журнала или адрес сервера postgres://… (иначе PRIKAZ_JOURNAL или папка данных)',
  },
} as const satisfies Options;

/** Opens the register, says where it had to be mended, and closes it whatever happens. */
export const withJournal = async <T>(
  options: JournalOptions,
  { tell }: Session,
  work: (journal: Journal) => Promise<T>,
): Promise<T> => {
  const pipeline = await import('../../pipeline.ts');
  return pipeline.withJournal(options, async (journal) => {
    const { restored } = journal;
    if (restored > 0) {
      const lines = counted(restored, ['запись', 'записи', 'записей']);
      tell(`В файле журнала не хватало конца (${lines}): он восстановлен из копии истории.\n`);
    }
    return work(journal);
  });
};
