/** Days of the calendar counted; all are ISO 8601. */

const dayMilliseconds = 86_400_000;

/** The day so many days later, or earlier. */
export const daysLater = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * dayMilliseconds).toISOString().slice(0, 10);

/** Days from one day to another, negative for an earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);

/** Day 0 of spreadsheets, whose calendar is right from 1 March 1900 on. */
export const dayZero = '1899-12-30';
