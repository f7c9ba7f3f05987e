/** What runs in a process of its own: a stranger's spreadsheet may be a bomb, and a long register is not printed in no time. */
import { exportJournal, type Imported, importJournal, withJournal } from '../../pipeline.ts';
import { serve } from '../../run/pool/serve.ts';
import type { RegisterFilter } from '../contract/register-view.ts';
import type { ImportWish, RegisterForm } from './register-desk.ts';

serve({
  importFile: (place: string | undefined, { name, bytes, series, year, voidGaps, dry }: ImportWish) =>
    withJournal(
      { place },
      (journal): Promise<Imported> =>
        importJournal(journal, { name, bytes }, { series, year, voidGaps, dryRun: dry }),
    ),
  exportFile: (place: string | undefined, form: RegisterForm, { series, year, state }: RegisterFilter) =>
    withJournal(
      { place },
      async (journal) => (await exportJournal(journal, [form], { series, year, state }))[form],
    ),
});
