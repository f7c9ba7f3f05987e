import { findDates } from '../../../../model/dates/russian-date.ts';
import { russianDay } from '../../../../model/dates/russian-day.ts';

/** Values that the contract keeps as ISO 8601 dates, and a person reads and types in their own way. */
const isDate = (value: string): boolean => /\/date$/u.test(value);

/** A value as a clerk reads it: «10.09.2021» for 2021-09-10. */
export const shownText = (value: string, text: string): string =>
  isDate(value) && /^\d{4}-\d{2}-\d{2}$/u.test(text) ? russianDay(text) : text;

/** What a person typed as it is kept, null for nothing; or why it cannot be, in Russian. */
export const typedValue = (
  value: string,
  typed: string,
): { readonly text: string | null } | { readonly fault: string } => {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '') return { text: null };
  if (!isDate(value)) return { text };
  const iso = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text.split('-').reverse().join('.') : text;
  const [found] = findDates(iso);
  return found?.length === iso.length
    ? { text: found.date }
    : { fault: 'Такой даты нет. Напишите её, например, так: 10.09.2026 или 10 сентября 2026 г.' };
};
