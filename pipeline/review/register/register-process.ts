/** What runs in a process of its own: a stranger's spreadsheet may be a bomb, and a long register is not printed in no time. */
import type { Journal } from '../../model/journal/journal-entry.ts';
import { exportJournal, type Imported, importJournal, openJournal } from '../../pipeline.ts';
import { serve } from '../../run/pool/serve.ts';
import type { RegisterFilter } from '../contract/register-view.ts';
import type { ImportWish, RegisterForm } from './register-desk.ts';

const withJournal = async <Result>(
  place: string | undefined,
  work: (journal: Journal) => Promise<Result>,
): Promise<Result> => {
  const journal = await openJournal({ place });
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
};

serve({
  importFile: (place: string | undefined, { name, bytes, series, year, voidGaps, dry }: ImportWish) =>
    withJournal(place, async (journal): Promise<Imported> => {
      return importJournal(journal, { name, bytes }, { series, year, voidGaps, dryRun: dry });
    }),
  exportFile: (place: string | undefined, form: RegisterForm, { series, year, state }: RegisterFilter) =>
    withJournal(
      place,
      async (journal) => (await exportJournal(journal, [form], { series, year, state }))[form],
    ),
});
