import { daysLater } from '../dates/days.ts';
import { isoDate } from '../dates/russian-date.ts';

/** Orthodox Easter of a year (Meeus' Julian algorithm), ISO 8601 in the Gregorian calendar. */
export const easterOf = (year: number): string => {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const sum = moon + sunday + 114;
  const julian = isoDate(year, Math.floor(sum / 31), (sum % 31) + 1) ?? '';
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return daysLater(julian, behind);
};
