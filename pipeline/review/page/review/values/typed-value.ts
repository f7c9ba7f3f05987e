import { findDates } from '../../../../model/dates/russian-date.ts';
import { readableDay } from '../../../../model/dates/russian-day.ts';

/** Values that the contract keeps as ISO 8601 dates, and a person reads and types in their own way. */
const isDate = (value: string): boolean => /\/date$/u.test(value);

/** A value as a clerk reads it: «10.09.2021» for 2021-09-10. */
export const shownText = (value: string, text: string): string => (isDate(value) ? readableDay(text) : text);

/** What a person typed as it is kept, null for nothing; or why it cannot be, in Russian. */
export const typedValue = (
  value: string,
  typed: string,
): { readonly text: string | null } | { readonly fault: string } => {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '') return { text: null };
  if (!isDate(value)) return { text };
  const day = readableDay(text);
  const [found] = findDates(day);
  return found?.length === day.length
    ? { text: found.date }
    : { fault: 'Такой даты нет. Напишите её, например, так: 10.09.2026 или 10 сентября 2026 г.' };
};
