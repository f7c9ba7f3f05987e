import { russianDay } from '../../model/dates/russian-day.ts';
import type { Journal, JournalEntry } from '../../model/journal/journal-entry.ts';
import { laterDated } from '../../model/journal/later-dated.ts';
import type { Session } from '../session.ts';

/** Warns of a date that is earlier than that of a lower number: one of the two is likely a slip, or a clock is wrong. */
export const tellLaterDate = async (
  journal: Journal,
  entry: JournalEntry,
  { tell }: Session,
): Promise<void> => {
  const { series, year } = entry;
  const later = laterDated(await journal.list({ series, year }), entry);
  if (!later?.date || !entry.date) return;
  const [date, before] = [russianDay(entry.date), russianDay(later.date)];
  tell(`№ ${entry.number} от ${date}, а № ${later.number} раньше него — от ${before}. Проверьте даты.\n`);
};
