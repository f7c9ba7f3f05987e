import { russianDay } from '../../../model/dates/russian-day.ts';

/** A value as a clerk writes it: a date of the contract as «10.09.2022», all else as it is. */
export const readable = (value: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? russianDay(value) : value;
