import { isoDate, partsOf } from './russian-date.ts';

/** The first day of the month before a day's month, ISO 8601: preparations for a period may begin then. */
export const monthBefore = (iso: string): string => {
  const { year, month } = partsOf(iso);
  return (month === 1 ? isoDate(year - 1, 12, 1) : isoDate(year, month - 1, 1)) ?? iso;
};
