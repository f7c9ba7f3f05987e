import { dateAnswer } from '../../model/answers/answer-values.ts';
import { daysLater, dayZero } from '../../model/dates/days.ts';

/** Days as a spreadsheet counts them: 1954 to 2119. */
const firstSerial = 20_000;
const lastSerial = 80_000;

const fromSerial = (text: string): string | null => {
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : 0;
  if (serial < firstSerial || serial > lastSerial) return null;
  return daysLater(dayZero, serial);
};

/** «10.09», «10.09.»: the year stands on the register's cover. */
const withYear = (text: string, year: number | null): string =>
  year === null ? text : text.replace(/^(\d{1,2}\.\d{1,2})\.?$/, `$1.${year}`);

/**
 * A date as registers have it: «10.09.2025», «10/9/25», «10 сентября 2025 г.», «2025-09-10», with a time behind it, the
 * number that a spreadsheet keeps. `year` is that of a date without one. ISO 8601, null for what is no date.
 */
export const readDate = (text: string, year: number | null): string | null => {
  const day = text.replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '').trim();
  const dotted = day.replace(/^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?!\d)/, '$1.$2.$3');
  return fromSerial(day) ?? dateAnswer(withYear(dotted, year));
};
