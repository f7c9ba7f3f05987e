import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import { wordFinder } from '../../model/word-finder.ts';
import type { RegisterFilter } from '../contract/register-view.ts';

/** All of an entry that is looked through for words. */
const textOf = ({ number, title, signatory, note }: JournalEntry): string =>
  `${number} ${title ?? ''} ${signatory ?? ''} ${note ?? ''}`;

/** The entries that a filter leaves, the latest number of the latest year first. */
export const filterEntries = (
  entries: readonly JournalEntry[],
  { series, year, state, text = '' }: RegisterFilter,
): readonly JournalEntry[] => {
  const hasWords = wordFinder(text);
  return entries
    .filter(
      (entry) =>
        (series === undefined || entry.series === series) &&
        (year === undefined || entry.year === year) &&
        (state === undefined || entry.state === state) &&
        hasWords(textOf(entry)),
    )
    .toSorted(latestFirst);
};

const latestFirst = (a: JournalEntry, b: JournalEntry): number =>
  b.year - a.year ||
  compareText(a.series, b.series) ||
  b.ordinal - a.ordinal ||
  compareText(b.letter, a.letter);

/** The same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
