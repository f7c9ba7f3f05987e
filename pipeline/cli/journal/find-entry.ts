import { fold } from '../../model/fold.ts';
import type { EntryFilter, Journal, JournalEntry } from '../../model/journal/journal-entry.ts';
import { usageFailure } from '../usage-failure.ts';
import { entryLine } from './entry-lines.ts';

const folded = (number: string): string => fold(number).replace(/^№|[\s.]/gu, '');

/** «№ 12-од», «12-ОД» or the ordinal alone. */
const isCalled = (entry: JournalEntry, typed: string): boolean =>
  folded(entry.number) === folded(typed) || `${entry.ordinal}${entry.letter}` === folded(typed);

/**
 * The one entry of a number as a clerk types it; one that is printed just so goes before one whose ordinal it is.
 * @throws Failure `cli/no-number`, `cli/which-number`
 */
export const findEntry = async (
  journal: Journal,
  typed: string,
  filter: EntryFilter,
): Promise<JournalEntry> => {
  const called = (await journal.list(filter)).filter((entry) => isCalled(entry, typed));
  const exact = called.filter(({ number }) => folded(number) === folded(typed));
  const [only, second] = exact.length > 0 ? exact : called;
  if (only && !second) return only;
  if (!only)
    throw usageFailure(
      'cli/no-number',
      `Номера «${typed}» в журнале нет.`,
      'Проверьте номер, серию и год: prikaz journal list',
    );
  throw usageFailure(
    'cli/which-number',
    `Таких номеров несколько:\n${called.map(entryLine).join('\n')}\n`,
    'Укажите серию и год: --series ОД --year 2026.',
  );
};
