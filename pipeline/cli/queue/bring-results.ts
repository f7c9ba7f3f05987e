import { counted, type Forms } from '../../model/plural.ts';
import { type ExitCode, exitCodes } from '../../report/failure.ts';
import type { fetchResults } from '../../run/queue/desk/fetch-results.ts';
import type { Session } from '../session.ts';

type Bringing = Omit<Parameters<typeof fetchResults>[0], 'signal' | 'tell' | 'note'>;

const documentForms: Forms = ['документ', 'документа', 'документов'];

interface Manner {
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** Brings results into a folder and shows it as a batch shows its work. Where documents are not done, that is said. */
export const bringResults = async (
  bringing: Bringing,
  { json, quiet }: Manner,
  session: Session,
): Promise<ExitCode> => {
  const { run, gate } = bringing;
  const [{ fetchResults: fetchAll }, { batchProgress }] = await Promise.all([
    import('../../run/queue/desk/fetch-results.ts'),
    import('../batch/batch-progress.ts'),
  ]);
  const progress = batchProgress(session, { json, quiet, gate });
  try {
    const { exitCode, open, dropped } = await fetchAll({
      ...bringing,
      signal: session.signal,
      tell: progress.tell,
      note: (message) => session.tell(`${message}\n`),
    });
    if (open > 0)
      session.tell(
        `Ещё не готово: ${counted(open, documentForms)}. Повторите команду позже или добавьте --wait.\n`,
      );
    if (dropped > 0) session.tell(`Отменено и не обработано: ${counted(dropped, documentForms)}.\n`);
    return open + dropped > 0 && exitCode === exitCodes.ok ? exitCodes.documentError : exitCode;
  } catch (error) {
    if (session.signal.aborted)
      session.tell(
        `Работа в очереди идёт дальше: prikaz queue status ${run}; отменить её: prikaz queue cancel ${run}\n`,
      );
    throw error;
  } finally {
    progress.close();
  }
};
