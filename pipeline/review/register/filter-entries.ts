import { fold } from '../../model/fold.ts';
import type { JournalEntry } from '../../model/journal/journal-entry.ts';
import type { RegisterFilter } from '../contract/register-view.ts';

/** True where each word stands in one of its texts: a number may be typed in any case, with Latin letters and other dashes. */
const isAbout =
  (words: readonly string[]) =>
  ({ number, title, signatory, note }: JournalEntry): boolean => {
    if (words.length === 0) return true;
    const text = fold(`${number} ${title ?? ''} ${signatory ?? ''} ${note ?? ''}`);
    return words.every((word) => text.includes(word));
  };

/** The entries that a filter leaves, the latest number of the latest year first. */
export const filterEntries = (
  entries: readonly JournalEntry[],
  { series, year, state, text = '' }: RegisterFilter,
): readonly JournalEntry[] => {
  const isWanted = isAbout(fold(text).split(' ').filter(Boolean));
  return entries
    .filter(
      (entry) =>
        (series === undefined || entry.series === series) &&
        (year === undefined || entry.year === year) &&
        (state === undefined || entry.state === state) &&
        isWanted(entry),
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
