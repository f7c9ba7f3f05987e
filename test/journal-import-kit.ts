/** What the tests of the import share: registers in memory, and what comes to them. */
import type { JournalEntry, Series } from '../pipeline/model/journal/journal-entry.ts';
import { importJournal } from '../pipeline/way/import-journal.ts';

export const orders: Series = {
  name: 'ОД',
  kind: 'основная деятельность',
  year: 2024,
  format: '{n}-ОД',
  first: 1,
};
export const staff: Series = {
  name: 'ЛС',
  kind: 'личный состав',
  year: 2024,
  format: '{n}/{series}',
  first: 1,
};

interface Wanted extends NonNullable<Parameters<typeof importJournal>[2]> {
  readonly rows?: readonly Series[];
  readonly present?: readonly JournalEntry[];
}

/** What an import takes over and says, by rule and by row. */
export const take = async (
  file: string | Uint8Array,
  { rows = [orders], present = [], ...options }: Wanted = {},
) => {
  const taken: JournalEntry[] = [];
  const journal = {
    listSeries: async () => rows,
    list: async () => present,
    importEntries: async (coming: readonly JournalEntry[]) => {
      taken.push(...coming);
    },
  };
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { entries, diagnostics, done } = await importJournal(journal, { name: 'журнал', bytes }, options);
  const said = diagnostics.map(({ rule, message }) =>
    `${rule} ${/трока (\d+)/.exec(message)?.[1] ?? ''}`.trim(),
  );
  return { taken, entries, done, said, messages: diagnostics.map(({ message }) => message) };
};

/** Lines of a file. */
export const csv = (...lines: readonly string[]): string => lines.join('\n');
export const head = 'Номер;Дата;Заголовок;Примечание';
