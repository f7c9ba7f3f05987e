import type { Register } from '../../run/batch/register.ts';
import type { Session } from '../session.ts';
import type { RegisterValues } from '../write-papers.ts';
import { givenSeries } from './series-option.ts';
import { withJournal } from './with-journal.ts';

/** Opens the register for a run over many documents, where it gives the numbers. */
export const withRegister = <T>(
  { register, series, journal: place }: RegisterValues,
  session: Session,
  work: (register: Register | null) => Promise<T>,
): Promise<T> =>
  register
    ? withJournal({ place }, session, async (journal) =>
        work({
          journal,
          series: await givenSeries(journal, series),
          place: place ?? process.env['PRIKAZ_JOURNAL'] ?? '',
        }),
      )
    : work(null);
